import { t } from '../i18n';

interface Props {
	label: string;
	/** How much is done, up to `total`; unknown while `total` is null. */
	done: number;
	total: number | null;
	stop: () => void;
}

/** How far something long has come, and a way to stop it. */
export function Progress({ label, done, total, stop }: Props) {
	return (
		<div class="exchange-progress" data-testid="exchange-progress">
			<span aria-hidden="true">{label}</span>
			{total === null ? <progress aria-label={label} /> : <progress aria-label={label} value={done} max={total} />}
			<button type="button" class="button" data-testid="exchange-stop" onClick={stop}>
				{t('exchangeStop')}
			</button>
		</div>
	);
}
