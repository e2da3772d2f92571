import { t } from '../../i18n';
import { FIELDS } from '../core/suggest';
import { fieldExample, fieldText } from './field-labels';

/** How to search, and the fields; each can be put into the search. */
export function SearchHelp({ insert }: { insert: (part: string) => void }) {
	return (
		<div class="search-help">
			<p class="quiet">{t('searchHelpText')}</p>
			<dl>
				{FIELDS.map((field) => (
					<div key={field}>
						<dt>
							<button type="button" class="text-button" dir="ltr" onClick={() => insert(`${field}:`)}>
								<code>{fieldExample[field]}</code>
							</button>
						</dt>
						<dd>{t(fieldText[field])}</dd>
					</div>
				))}
			</dl>
			<p class="quiet">{t('libraryKeysText')}</p>
		</div>
	);
}
