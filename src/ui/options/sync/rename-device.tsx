import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { useWork } from './use-work';

/** Another name for this device. */
export function RenameDevice({ name, done }: { name: string; done: () => void }) {
	const [text, setText] = useState(name);
	const { isBusy, run } = useWork();
	const submit = async (event: Event) => {
		event.preventDefault();
		const next = text.trim();
		if (next === '') return;
		await run(async (api) => {
			await api.rename(next);
			await api.state();
		});
		done();
	};
	return (
		<form class="row" onSubmit={(event) => void submit(event)}>
			<input
				class="input"
				dir="auto"
				maxLength={80}
				aria-label={t('syncDeviceName')}
				data-testid="sync-rename"
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
			/>
			<button type="submit" class="button" aria-disabled={isBusy}>
				{t('syncRenameDo')}
			</button>
		</form>
	);
}
