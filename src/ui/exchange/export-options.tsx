import { type MessageKey, t } from '../i18n';
import type { ExportFormat, ExportOptions } from './export-formats';

interface Props {
	format: ExportFormat;
	options: ExportOptions;
	disabled: boolean;
	change: (options: ExportOptions) => void;
}

/** What can be chosen of a format; nothing where it leaves no choice. */
export function ExportOptionBoxes({ format: { carries, writeArchive }, options, disabled, change }: Props) {
	const boxes: [keyof ExportOptions, MessageKey, boolean][] = [
		['pages', 'exportOnePerPage', writeArchive !== undefined],
		['texts', 'exportTexts', carries.texts],
		['notes', 'exportNotes', carries.notes],
		['details', 'exportDetails', carries.details === true && options.notes],
	];
	return (
		<div class="exchange-options">
			{boxes.map(
				([name, label, offered]) =>
					offered && (
						<label key={name}>
							<input
								type="checkbox"
								checked={options[name]}
								disabled={disabled}
								data-testid={`export-with-${name}`}
								onChange={({ currentTarget }) => change({ ...options, [name]: currentTarget.checked })}
							/>
							<span>{t(label)}</span>
						</label>
					),
			)}
		</div>
	);
}
