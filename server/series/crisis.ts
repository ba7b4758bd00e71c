import type { CrisisLine } from '../../shared/api/contract';
import type { Store } from '../store/store';

/** The services for danger now of all tables at which this person sits or stands in, each once. */
export const crisisLinesOf = async ({ sql, read }: Store, personId: string): Promise<CrisisLine[]> => {
  const found = await read(
    sql
      .selectFrom('series_member')
      .innerJoin('series', 'series.id', 'series_member.series_id')
      .select('series.crisis')
      .where('series_member.person_id', '=', personId)
      .orderBy('series.title'),
  );
  const lines = found.flatMap(({ crisis }) => (crisis ? (JSON.parse(crisis) as CrisisLine[]) : []));
  return [...new Map(lines.map((line) => [line.number.replace(/\D/g, ''), line])).values()];
};
