import { useEffect, useRef, useState } from 'preact/hooks';

interface MenuItem {
	name: string;
	label: string;
	choose: () => void;
}

interface Props {
	/** Unique on the page. */
	id: string;
	label: string;
	items: readonly MenuItem[];
}

/**
 * A button that opens a menu (WAI-ARIA Authoring Practices, "Menu Button"): arrows, Home, End and first letters go
 * through it, Enter chooses, Escape closes it and gives the focus back.
 */
export function MenuButton({ id, label, items }: Props) {
	const [open, setOpen] = useState(false);
	const root = useRef<HTMLSpanElement>(null);
	const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
	useEffect(() => {
		if (open) entries()[0]?.focus();
	}, [open]);
	const close = () => {
		setOpen(false);
		root.current?.querySelector('button')?.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const all = entries();
		const at = all.indexOf(document.activeElement as HTMLElement);
		const next = nextEntry(all, at, event.key);
		if (next) next.focus();
		else if (event.key === 'Escape') close();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<span
			class="menu-button"
			ref={root}
			onFocusOut={({ relatedTarget }) => {
				if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget))) setOpen(false);
			}}
		>
			<button
				type="button"
				class="text-button"
				aria-haspopup="menu"
				aria-expanded={open}
				aria-controls={`${id}-menu`}
				onClick={() => setOpen(!open)}
				onKeyDown={(event) => {
					if (event.key !== 'ArrowDown') return;
					event.preventDefault();
					setOpen(true);
				}}
			>
				{label}
			</button>
			<div id={`${id}-menu`} role="menu" aria-label={label} hidden={!open} onKeyDown={onKeyDown}>
				{open &&
					items.map(({ name, label: words, choose }) => (
						<button
							key={name}
							type="button"
							role="menuitem"
							tabIndex={-1}
							data-name={name}
							onClick={() => {
								close();
								choose();
							}}
						>
							{words}
						</button>
					))}
			</div>
		</span>
	);
}

function nextEntry(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
	if (key === 'ArrowDown') return all[(at + 1) % all.length];
	if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
	if (key === 'Home') return all[0];
	if (key === 'End') return all.at(-1);
	if (key.length !== 1 || key === ' ') return undefined;
	const begins = (entry: HTMLElement) => entry.innerText.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
	return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins);
}
