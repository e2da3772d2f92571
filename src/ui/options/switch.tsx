interface Props {
	id: string;
	title: string;
	/** What it does, in one sentence. */
	text: string;
	checked: boolean;
	/** Language of title and text, where that is not the page's. */
	lang?: string;
	change: (checked: boolean) => unknown;
}

/** A setting that is on or off. */
export function Switch({ id, title, text, checked, lang, change }: Props) {
	return (
		<div class="switch">
			<input
				type="checkbox"
				role="switch"
				id={id}
				data-testid={id}
				checked={checked}
				aria-checked={checked}
				aria-describedby={`${id}-text`}
				onChange={({ currentTarget }) => change(currentTarget.checked)}
			/>
			<div lang={lang}>
				<label for={id}>{title}</label>
				<p class="quiet" id={`${id}-text`}>
					{text}
				</p>
			</div>
		</div>
	);
}
