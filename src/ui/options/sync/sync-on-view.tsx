import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../messages/send';
import type { RemoteConfig } from '../../../sync/remotes/config';
import type { Progress } from '../../../sync/state';
import { plural, t, uiLanguage } from '../../i18n';
import { Ago } from '../../sync/time';
import type { SyncOn } from '../../sync/use-sync';
import { Alarms } from './alarms';
import { amount } from './amount';
import { Bundle } from './bundle';
import { ChangeSecret } from './change-secret';
import { Devices } from './devices';
import { Leave } from './leave';
import { loadApi } from './load-api';
import { describeStorage } from './storages';
import { SyncProgress } from './sync-progress';
import { Texts } from './texts';
import { TroubleNotice } from './trouble-notice';
import { Verify } from './verify';

interface Props {
	state: SyncOn;
	progress: Progress | null;
	isFirst: boolean;
	left: () => void;
}

/** How sync stands, and everything that can be done with it. */
export function SyncOnView({ state, progress, isFirst, left }: Props) {
	const [config, setConfig] = useState<RemoteConfig | null>(null);
	const [isAsked, setAsked] = useState(isFirst);
	const status = useRef<HTMLHeadingElement>(null);
	const readConfig = () => void loadApi().then(async (api) => setConfig(await api.storage()));
	useEffect(readConfig, []);
	useEffect(() => {
		if (isFirst) status.current?.focus();
	}, []);
	const syncNow = async () => {
		setAsked(true);
		await send('syncNow', null).catch(() => undefined);
		setAsked(false);
	};
	useEffect(() => setAsked(false), [state.lastGood, state.trouble]);
	const { lastGood, waiting, unreadable, trouble, alarms, devices, log } = state;
	return (
		<div data-testid="sync-on">
			<h3 tabIndex={-1} ref={status}>
				{t(isFirst ? 'syncDone' : 'syncOn')}
			</h3>
			<div role="status">
				<p data-testid="sync-status">
					{lastGood ? (
						<>
							{t(trouble || unreadable > 0 ? 'syncLastInSync' : 'syncLastGood')} <Ago at={lastGood} />
						</>
					) : (
						t('syncNever')
					)}
					{' · '}
					{waiting > 0 ? plural('syncWaiting', waiting) : t('syncNothingWaits')}
					{unreadable > 0 && ` · ${plural('syncUnreadable', unreadable)}`}
				</p>
				{isAsked && !progress && <p class="quiet">{t('syncWorking')}</p>}
			</div>
			{progress && <SyncProgress progress={progress} />}
			{trouble && config && (
				<TroubleNotice trouble={trouble} config={config} syncNow={() => void syncNow()} changed={readConfig} />
			)}
			<Alarms alarms={alarms} devices={devices} />
			<div class="action">
				<button
					type="button"
					class="button"
					data-testid="sync-now"
					aria-disabled={isAsked}
					onClick={() => void (isAsked || syncNow())}
				>
					{t('syncNow')}
				</button>
			</div>
			<dl class="facts keys">
				<div>
					<dt>{t('syncStorage')}</dt>
					<dd dir="auto">{config && describeStorage(config)}</dd>
				</div>
				<div>
					<dt>{t('syncFiles')}</dt>
					<dd>{`${new Intl.NumberFormat(uiLanguage()).format(log.files)} · ${amount(log.bytes)}`}</dd>
				</div>
			</dl>
			{config && <Texts kind={config.kind} texts={state.texts} />}
			<Devices devices={devices} />
			<Verify />
			<ChangeSecret />
			<Bundle isOnlyWay={config?.kind === 'carried'} />
			<Leave state={state} left={left} />
		</div>
	);
}
