import { useRef, useState } from 'preact/hooks';
import { titleOf } from '../../clippings/formats/collection';
import type { Clipping } from '../../clippings/model';
import { storeErrorText } from '../clippings/store-errors';
import { Dialog } from '../components/dialog';
import { plural, t } from '../i18n';
import { download } from './download';
import { exportFile, exportName, isArchive } from './export-file';
import { EXPORT_FORMATS, type ExportFormatId, type ExportOptions, formatOf } from './export-formats';
import { ExportOptionBoxes } from './export-options';
import { Progress } from './progress';

const IDS = Object.keys(EXPORT_FORMATS) as ExportFormatId[];

/** Writes clippings into a file, or copies them, in a format that the reader chooses. */
export function ExportDialog({ clippings, close }: { clippings: Clipping[]; close: () => void }) {
	const [id, setId] = useState<ExportFormatId>('sidelight');
	const [options, setOptions] = useState<ExportOptions>({ pages: false, texts: true, notes: true, details: false });
	const [written, setWritten] = useState<number | null>(null);
	const [said, setSaid] = useState('');
	const [plain, setPlain] = useState<readonly Clipping[]>([]);
	const stop = useRef(new AbortController());
	const name = exportName(id, { ...options, pages: isArchive(id, options) }, new Date());

	const write = async (then: (file: Blob) => unknown, done: string) => {
		stop.current = new AbortController();
		const { signal } = stop.current;
		setSaid('');
		setPlain([]);
		setWritten(0);
		try {
			const { file, missing, plain } = await exportFile(clippings, {
				id,
				options,
				now: new Date(),
				signal,
				progress: setWritten,
			});
			await then(file);
			setSaid(missing > 0 ? `${done} ${plural('exportTextsMissing', missing)}` : done);
			setPlain(plain);
		} catch (error) {
			if (!signal.aborted) setSaid(error instanceof CopyError ? t('notCopied') : storeErrorText(error));
		} finally {
			setWritten(null);
		}
	};
	const save = () => write((file) => download(file, name), t('exportSaved', name));
	const copy = () => write(copyText, t('copied'));

	const pages = new Set(clippings.map(({ page }) => page.url)).size;
	return (
		<Dialog title={t('exportTitle')} testId="export-dialog" busy={written !== null} close={close}>
			<p data-testid="export-summary">
				{t('exportSummary', plural('exchangeClippings', clippings.length), plural('exchangePages', pages))}
			</p>
			<fieldset class="exchange-formats" disabled={written !== null}>
				<legend>{t('exportFormat')}</legend>
				{IDS.map((one) => (
					<label key={one}>
						<input
							type="radio"
							name="export-format"
							value={one}
							checked={one === id}
							data-testid={`export-${one}`}
							onChange={() => setId(one)}
						/>
						<span>
							<bdi class="exchange-name">{formatOf(one).name}</bdi>
							<span class="quiet">{t(formatOf(one).text)}</span>
						</span>
					</label>
				))}
			</fieldset>
			<ExportOptionBoxes format={formatOf(id)} options={options} change={setOptions} disabled={written !== null} />
			<p class="quiet">{t('exportAs', name)}</p>
			<div role="status" data-testid="export-done">
				{said}
				<PlainClippings clippings={plain} />
			</div>
			{written === null ? (
				<div class="exchange-actions">
					<button type="button" class="button" data-testid="export-save" onClick={() => void save()}>
						{t('exportSave')}
					</button>
					{!isArchive(id, options) && (
						<button type="button" class="button" data-testid="export-copy" onClick={() => void copy()}>
							{t('copyButton')}
						</button>
					)}
					<button type="button" class="text-button" data-testid="export-close" onClick={close}>
						{t('close')}
					</button>
				</div>
			) : (
				<Progress
					label={t('exportWriting')}
					done={Math.min(written, clippings.length)}
					total={clippings.length}
					stop={() => stop.current.abort()}
				/>
			)}
		</Dialog>
	);
}

/** So many titles are named. */
const MOST_NAMED = 20;

/** Which clippings are plain text in the file; nothing where none is. */
function PlainClippings({ clippings }: { clippings: readonly Clipping[] }) {
	if (clippings.length === 0) return null;
	return (
		<div data-testid="export-plain">
			<p>{plural('exportPlain', clippings.length)}</p>
			<ul class="exchange-problems">
				{clippings.slice(0, MOST_NAMED).map(({ id, page }) => (
					<li key={id}>
						<bdi>{titleOf(page)}</bdi>
					</li>
				))}
				{clippings.length > MOST_NAMED && <li>…</li>}
			</ul>
		</div>
	);
}

class CopyError extends Error {}

const copyText = async (file: Blob): Promise<void> => {
	const text = await file.text();
	await navigator.clipboard.writeText(text).catch((cause: unknown) => {
		throw new CopyError('refused', { cause });
	});
};
