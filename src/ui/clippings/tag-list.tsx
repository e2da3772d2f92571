import { t } from '../i18n';

interface Props {
	tags: readonly string[];
	/** Takes one off; it tells which button was pressed. */
	remove?: (tag: string, at: number) => void;
}

/** Tags side by side; where they can be taken off, each with a button for it. */
export function TagList({ tags, remove }: Props) {
	if (tags.length === 0) return null;
	return (
		<ul class="tags" aria-label={t('tagsLabel')}>
			{tags.map((tag, at) => (
				<li key={tag} class="tag" data-testid="tag">
					<bdi>{tag}</bdi>
					{remove && (
						<button type="button" class="tag-remove" aria-label={t('tagRemove', tag)} onClick={() => remove(tag, at)}>
							<span aria-hidden="true">×</span>
						</button>
					)}
				</li>
			))}
		</ul>
	);
}
