const PARAGRAPH =
	'The delegations met again in the villa by the lake, and nobody who came out of it wished to say what had been spoken of.';

/**
 * Pages that never rest, each in a way of its own: what stands behind the article, with its script.
 * @type {Record<string, string>}
 */
export const RESTLESS_PAGES = {
	'a clock each frame, a thousand nodes a second': `<div id="clock"></div><div id="list"></div><script>
		const tick = () => { document.querySelector('#clock').textContent = String(performance.now()); requestAnimationFrame(tick); };
		tick();
		setInterval(() => {
			const list = document.querySelector('#list');
			list.replaceChildren(...Array.from({ length: 10 }, (_, i) => Object.assign(document.createElement('i'), { textContent: i })));
		}, 10);
	</script>`,
	'a paragraph a second, as in a live blog': `<div id="posts"></div><script>
		setInterval(() => {
			const post = Object.assign(document.createElement('p'), { textContent: '${PARAGRAPH} ' + Date.now() });
			document.querySelector('#posts').prepend(post);
		}, 1000);
	</script>`,
	'the same ten paragraphs drawn anew ten times a second': `<div id="posts"></div><script>
		setInterval(() => {
			const posts = Array.from({ length: 10 }, (_, i) => Object.assign(document.createElement('p'), { textContent: '${PARAGRAPH} ' + i }));
			document.querySelector('#posts').replaceChildren(...posts);
		}, 100);
	</script>`,
	'styles and classes each frame, a long part shown and hidden': `<div id="part"><p>${PARAGRAPH.repeat(4)}</p></div><div id="box"></div><script>
		let frame = 0;
		const tick = () => {
			document.querySelector('#box').style.transform = 'translateX(' + (frame++ % 100) + 'px)';
			document.body.className = 'frame-' + frame;
			document.querySelector('#part').style.display = frame % 20 < 10 ? 'none' : '';
			requestAnimationFrame(tick);
		};
		tick();
	</script>`,
	'higher by a pixel each frame, and lower again': `<div id="space"></div><script>
		let frame = 0;
		const tick = () => { document.querySelector('#space').style.height = (frame++ % 200) + 'px'; requestAnimationFrame(tick); };
		tick();
	</script>`,
	'a hundred shadow trees, drawn anew ten times a second': `<div id="trees"></div><script>
		const draw = () => {
			const trees = Array.from({ length: 100 }, (_, i) => {
				const host = document.createElement('div');
				host.attachShadow({ mode: 'open' }).innerHTML = '<p>' + i + ' of a hundred</p>';
				return host;
			});
			document.querySelector('#trees').replaceChildren(...trees);
		};
		setInterval(draw, 100);
	</script>`,
	'a click and a key each second, without an end': `<div id="count"></div><script>
		setInterval(() => {
			document.body.click();
			document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'a', bubbles: true }));
			document.querySelector('#count').textContent = String(Date.now());
		}, 1000);
	</script>`,
	'a step in its history each second': `<div id="count"></div><script>
		let step = 0;
		setInterval(() => {
			history.replaceState(null, '', '?step=' + step++);
			document.querySelector('#count').textContent = String(Date.now());
		}, 1000);
	</script>`,
};

/** No article, and no rest: labels and numbers, a table of prices. */
export const RESTLESS_LABELS = `<!doctype html><title>Prices</title><table></table><script>
	setInterval(() => {
		const rows = Array.from({ length: 200 }, (_, i) => '<tr><td>Share ' + i + '<td>' + Math.random().toFixed(2)).join('');
		document.querySelector('table').innerHTML = rows;
	}, 100);
</script>`;
