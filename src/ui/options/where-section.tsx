import { t } from '../i18n';
import { ReachChoice } from '../reach/reach-choice';
import { useAnnounce } from './saved';
import { Section } from './section';

export function WhereSection() {
	const announce = useAnnounce();
	return (
		<Section name="where" text={t('reachText')}>
			<ReachChoice saved={() => announce('saved')} />
		</Section>
	);
}
