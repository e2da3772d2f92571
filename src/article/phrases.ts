/** What the furniture of a page says, where markup does not give it away. Tested against whole blocks. */

/** Labels that stand alone. */
export const LABEL =
	/^(?:advert(?:isement|ising|orial)?|ad|anzeige|werbung|реклама|publicit[éà]|publicidad(?:e)?|広告|广告|sponsored(?: content)?|comments?|kommentare|комментарии|share(?: this)?(?: article)?:?|teilen|поделиться|tweet|print|text size|loading\.*|like loading\.*|read more|continue reading|weiterlesen|читать далее|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll down to continue)[.:…]?$/i;

/** A call to read, follow or pay, at the start of a block that is nothing else. */
export const CALL = new RegExp(
	`^(?:${[
		'(?:follow|like) (?:[^\\s,.;:"“”]+ ){1,7}?(?:on|at) (?:\\S+ )?(?:facebook|twitter|x|instagram|telegram|youtube|google)\\b',
		'(?:sign up|subscribe)(?: now| here)? (?:for|to) (?:\\S+ ){0,8}(?:newsletter|newsletters|channel|podcast|briefing|magazine|updates|emails?)\\b',
		'(?:get|have) (?:\\S+ ){1,8}(?:delivered|sent) (?:\\S+ )?(?:through|to|in) your (?:inbox|letterbox|email)',
		'(?:if you )?(?:like|enjoyed|liked) this (?:story|article|post|content)\\b',
		'click here (?:to|for) (?:subscribe|sign|get|read|more|join)',
		'(?:please )?(?:support|donate to) (?:us|our)\\b',
		'подпис(?:ывайтесь|аться|ывайся|ка) на ',
		'folgen sie uns\\b',
		'abonnieren sie\\b',
		'关注我们|扫描二维码|扫码关注',
	].join('|')})`,
	'i',
);

/** A heading or line that opens a list of other articles. */
export const RELATED =
	/^[\W_]*(?:related(?: (?:articles?|stories|posts|news|content|topics|coverage|links?))?$|related:|(?:also|further|recommended) read(?:ing)?\b|read (?:more|also|next|this)\b|see also\b|more (?:\S+ ){0,3}(?:stories|news|articles|from|coverage)\b|more on (?:this|the) (?:topic|story|subject)|(?:you )?(?:might|may) (?:also )?(?:like|be interested)|don['’]t miss|(?:most|what['’]s) (?:read|popular|viewed|trending)|trending(?: now)?$|latest (?:news|stories|articles)|top stories|recommended(?: for you)?$|editors?['’]s? picks|lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie|auch interessant|читайте также|читать также|смотрите также|по теме|другие новости|ещ[её] по теме|материалы по теме|相关(?:阅读|新闻|文章|报道)|延伸阅读|推荐阅读|更多(?:新闻|阅读))/i;

/** The heading of a comment form. */
export const REPLY_HEADING =
	/^(?:leave|post|add|write|submit) a (?:reply|comment|response)\b|^(?:join the (?:conversation|discussion))|^(?:schreibe?n?|hinterlassen?) (?:sie |einen? |uns )*(?:kommentar|antwort)|^(?:ihr |dein )?kommentar (?:verfassen|schreiben|hinterlassen)|^(?:добавить|оставить|написать) (?:комментарий|отзыв|ответ)|^оставьте комментарий|^(?:发表|添加)(?:评论|回复)|^留言/i;

/** Lines of a comment form, among them those of WordPress.com, whose plain text is copied along with articles. */
export const REPLY_FORM =
	/fill in your details below or click an icon|you are commenting using your|^(?:wordpress\.com[ -]logo|(?:twitter|google\+?|facebook)[ -](?:picture|photo|bild|foto)|gravatar)$|^connecting to %s|uses akismet to reduce spam|your email address will not be published|required fields are marked|notify me of (?:new|follow-?up) (?:comments|posts)|save my name, email,? and website|^you must be logged in to|^log ?in to (?:leave|post) a|^cancel reply$|^post comment$|^(?:name|email|website)(?: ?\(required\)| ?\*)?$|trage deine daten unten ein|du kommentierst mit deine|^verbinde mit %s|verwendet akismet|deine e-mail-adresse wird nicht veröffentlicht|erforderliche felder sind|benachrichtige mich (?:über|per)|заполните поля или щелкните|^логотип wordpress\.com|для комментария используется ваша|использует akismet|ваш (?:адрес email|e-?mail) не будет опубликован|обязательные поля помечены|使用akismet|电子邮箱地址不会被公开/i;
