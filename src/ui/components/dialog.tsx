import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
	title: string;
	testId: string;
	/** Whether something goes on that must not be left by accident. */
	busy?: boolean;
	close: () => void;
	children: ComponentChildren;
}

/** A window over the page: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ title, testId, busy = false, close, children }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		dialog.current?.showModal();
	}, []);
	return (
		<dialog
			ref={dialog}
			class="exchange"
			aria-labelledby={id}
			data-testid={testId}
			onCancel={(event) => {
				if (busy) event.preventDefault();
			}}
			onClose={close}
		>
			<h2 id={id} tabIndex={-1}>
				{title}
			</h2>
			{children}
		</dialog>
	);
}
