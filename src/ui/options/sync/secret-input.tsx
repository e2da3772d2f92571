import { useState } from 'preact/hooks';
import { t } from '../../i18n';

interface Props {
	id: string;
	label: string;
	value: string;
	/** For the browser's own list of passwords; `off` where it must not offer to keep it. */
	autoComplete: 'current-password' | 'new-password' | 'off';
	describedBy?: string;
	invalid?: boolean;
	change: (text: string) => void;
}

/** A password or passphrase, hidden until the reader wants to see it. */
export function SecretInput({ id, label, value, autoComplete, describedBy, invalid = false, change }: Props) {
	const [shown, setShown] = useState(false);
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<div class="row">
				<input
					id={id}
					data-testid={id}
					class="input"
					{...(shown ? { type: 'text' } : { type: 'password' })}
					dir="ltr"
					autoComplete={autoComplete}
					spellcheck={false}
					autoCapitalize="none"
					value={value}
					aria-invalid={invalid}
					{...(describedBy ? { 'aria-describedby': describedBy } : {})}
					onInput={({ currentTarget }) => change(currentTarget.value)}
				/>
				<button
					type="button"
					class="text-button"
					aria-pressed={shown}
					aria-controls={id}
					onClick={() => setShown(!shown)}
				>
					{t('syncShowSecret')}
				</button>
			</div>
		</div>
	);
}
