import { Braces, CalendarDays, FileText, FileType, type LucideIcon, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportLine, Format } from '../../shared/api/exports';
import { useWords } from '../decision/use-words';
import { Button } from '../ui/button';
import css from './exports.module.css';
import { useDownload } from './use-download';

/** In the order in which people look for them. */
const FILES: Readonly<Record<Format, LucideIcon>> = {
  pdf: FileText,
  docx: FileType,
  json: Braces,
  csv: Table,
  ics: CalendarDays,
};
const ORDER = Object.keys(FILES) as Format[];

/** The files of one export. */
export const Files = ({ line: { id, receiver, at } }: { line: ExportLine }) => {
  const { t } = useTranslation('exporting');
  const { moment } = useWords();
  const { download, busy } = useDownload(t('files.done'));
  const pathOf = (format: Format) => `/api/exports/${encodeURIComponent(id)}/files/${format}`;
  return (
    <div className={css.tools}>
      {ORDER.map((format) => {
        const words = t(`files.${format}`);
        const making = busy === pathOf(format);
        return (
          <Button
            key={format}
            size="s"
            icon={FILES[format]}
            {...(!making && { 'aria-label': t('files.get', { format: words, name: receiver.name, when: moment(at) }) })}
            onPress={() => void download(pathOf(format))}
          >
            {making ? t('files.making', { format: words }) : words}
          </Button>
        );
      })}
    </div>
  );
};
