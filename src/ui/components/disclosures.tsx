import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface Disclosure {
	name: string;
	label: string;
	content: () => ComponentChildren;
}

interface Props {
	/** Prefix of the parts' ids, unique on the page. */
	id: string;
	parts: readonly Disclosure[];
	/** What else can be done, in the same row. */
	children?: ComponentChildren;
}

/** A row of buttons, each of which opens and closes a part below the row. */
export function Disclosures({ id, parts, children }: Props) {
	const [open, setOpen] = useState<readonly string[]>([]);
	const toggle = (name: string) =>
		setOpen(open.includes(name) ? open.filter((other) => other !== name) : [...open, name]);
	return (
		<>
			<div class="actions">
				{parts.map(({ name, label }) => (
					<button
						key={name}
						type="button"
						class="text-button toggle"
						aria-expanded={open.includes(name)}
						aria-controls={`${id}-${name}`}
						onClick={() => toggle(name)}
					>
						{label}
					</button>
				))}
				{children}
			</div>
			{parts.map(({ name, content }) => (
				<div key={name} id={`${id}-${name}`} class={`disclosed disclosed-${name}`} hidden={!open.includes(name)}>
					{open.includes(name) && content()}
				</div>
			))}
		</>
	);
}
