import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { newRecoveryCode } from '../../../sync/format/recovery-code';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import { RecoveryCode } from './recovery-code';
import { SecretInput } from './secret-input';
import { type Judgement, useJudgement } from './use-judgement';

/** The new secret once it will do and the reader has kept it; until then what is to be done first. */
export type NewSecretState = { secret: string } | { secret: null; first: MessageKey };

export const NO_NEW_SECRET: NewSecretState = { secret: null, first: 'syncKeepFirst' };

interface Props {
	id: string;
	change: (state: NewSecretState) => void;
}

/** A new secret for the vault: a recovery code that is made here or, for those who prefer it, a passphrase of one's own. */
export function NewSecret({ id, change }: Props) {
	const code = useMemo(() => newRecoveryCode(), []);
	const [kind, setKind] = useState<'code' | 'own'>('code');
	const [kept, setKept] = useState(false);
	const [own, setOwn] = useState('');
	const judgement = useJudgement(own);
	const isGood = kind === 'code' || (own !== '' && judgement?.isGood === true);
	const secret = kind === 'code' ? code : own;
	const first = isGood ? 'syncKeepFirst' : own !== '' && !judgement ? 'syncJudging' : 'syncOwnFirst';
	useLayoutEffect(() => change(isGood && kept ? { secret } : { secret: null, first }), [secret, isGood, kept, first]);
	const choose = (next: typeof kind) => {
		setKind(next);
		setKept(false);
	};
	return (
		<>
			<fieldset class="field">
				<legend>{t('syncNewSecret')}</legend>
				<p class="quiet">{t('syncNewSecretText')}</p>
				<div class="radios">
					{(['code', 'own'] as const).map((option) => (
						<label key={option}>
							<input type="radio" name={`${id}-kind`} checked={kind === option} onChange={() => choose(option)} />
							{t(option === 'code' ? 'syncSecretCode' : 'syncSecretOwn')}
						</label>
					))}
				</div>
			</fieldset>
			{kind === 'code' ? (
				<RecoveryCode code={code} />
			) : (
				<>
					<SecretInput
						id={`${id}-own`}
						label={t('syncSecretOwn')}
						value={own}
						autoComplete="new-password"
						describedBy={`${id}-hint`}
						change={setOwn}
					/>
					<p class="quiet" id={`${id}-hint`} role="status">
						{own === '' ? t('syncOwnText') : judgementText(judgement)}
					</p>
				</>
			)}
			<label class="check">
				<input
					type="checkbox"
					data-testid={`${id}-kept`}
					checked={kept}
					onChange={({ currentTarget }) => setKept(currentTarget.checked)}
				/>
				{t('syncKept')}
			</label>
		</>
	);
}

function judgementText(judgement: Judgement | null): string {
	if (!judgement) return t('syncJudging');
	if (judgement.isGood) return t('syncOwnGood');
	const { format } = new Intl.NumberFormat(uiLanguage(), { notation: 'compact', compactDisplay: 'long' });
	return t('syncOwnWeak', format(judgement.guesses), format(judgement.least));
}
