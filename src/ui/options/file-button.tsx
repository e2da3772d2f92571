interface Props {
	label: string;
	/** Kinds of files, as the attribute of that name has them. */
	accept: string;
	testId: string;
	load: (file: File) => unknown;
}

/** A button that asks for a file; the browser's own has words in the browser's language. */
export function FileButton({ label, accept, testId, load }: Props) {
	const take = (input: HTMLInputElement) => {
		const file = input.files?.[0];
		if (file) load(file);
		// The same file can then be chosen again.
		input.value = '';
	};
	return (
		<label class="button file">
			<input
				type="file"
				class="visually-hidden"
				accept={accept}
				data-testid={testId}
				onChange={({ currentTarget }) => take(currentTarget)}
			/>
			{label}
		</label>
	);
}
