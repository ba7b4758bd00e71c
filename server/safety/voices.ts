import type { NewVoice, VoiceChange } from '../../shared/api/safety';
import { isDay } from '../../shared/meeting/days';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { type Act, first, rows } from '../store/store';
import type { SafetyDeps } from './safety';
import { openVoice, type StoredVoice, sealVoice } from './sealed';
import { findPlace, isUnclosed, readWeighing, type WeighingPlace, writeWeighing } from './stored';
import type { Weighed } from './weigh';

/**
 * What child and parents say, laid down in their name. Server state rather than a live document: each word has one who said
 * it and one who typed it, and a parent's words are to be kept from the other parent's copy, which no document can do (access
 * is per document, never within one). `voice:<conferenceId>` stays for what a family member will write. The caller has asked
 * the access function.
 */
export interface Voices {
  /** Sent again with the same id, it lays down nothing more. */
  layDown(session: Session, conferenceId: string, voice: NewVoice): Promise<Weighed>;
  change(session: Session, conferenceId: string, id: string, change: VoiceChange): Promise<Weighed>;
  /** Deletes it. */
  withdraw(session: Session, conferenceId: string, id: string, version: number): Promise<Weighed>;
}

type Words = Omit<NewVoice, 'id'>;

const bare = ({ of, whose, said, toldTo, on, number }: Words): StoredVoice => ({
  of,
  whose: whose.trim(),
  said: said.trim(),
  toldTo: toldTo.trim(),
  on,
  ...(number !== undefined && { number }),
});

export const createVoices = ({ store, sealer, news, now }: SafetyDeps): Voices => {
  const { sql } = store;

  const voice = (conferenceId: string, id: string) =>
    sql.selectFrom('voice').selectAll().where('conference_id', '=', conferenceId).where('id', '=', id);

  function* note(place: WeighingPlace, by: string, act: `voice-${'laid-down' | 'changed' | 'withdrawn'}`): Act<void> {
    // The voices are part of the weighing: what hangs on its version hears of them.
    yield* writeWeighing(store, sealer, place, yield* readWeighing(store, sealer, place));
    yield* auditLine(store, { at: now(), by, act, subject: `conference:${place.conferenceId}` });
  }

  const carryOut = async (conferenceId: string, act: (place: WeighingPlace) => Act<Weighed>): Promise<Weighed> => {
    const place = await findPlace(store, sealer, conferenceId);
    if (!place) return 'unfit';
    const came = await store.write(function* (): Act<Weighed> {
      return (yield* isUnclosed(store, conferenceId)) ? yield* act(place) : 'unfit';
    });
    if (came === 'done') news.tell(place.meetingId);
    return came;
  };

  return {
    layDown: ({ personId }, conferenceId, { id, ...words }) =>
      carryOut(conferenceId, function* (place) {
        const present = yield* first(sql.selectFrom('voice').select('conference_id').where('id', '=', id));
        if (present) return present.conference_id === conferenceId ? 'done' : 'unfit';
        const others = yield* rows(sql.selectFrom('voice').select('id').where('conference_id', '=', conferenceId));
        if (!isDay(words.on) || others.length >= SAFETY_LIMITS.voices) return 'unfit';
        yield* rows(
          sql.insertInto('voice').values({
            id,
            conference_id: conferenceId,
            family_id: place.familyId,
            typed_at: now(),
            typed_by: personId,
            sealed: sealVoice(sealer, place.familyId, id, bare(words)),
          }),
        );
        yield* note(place, personId, 'voice-laid-down');
        return 'done';
      }),

    change: ({ personId }, conferenceId, id, { version, ...words }) =>
      carryOut(conferenceId, function* (place) {
        const row = yield* first(voice(conferenceId, id));
        if (!row || !isDay(words.on)) return 'unfit';
        const before = JSON.stringify(openVoice(sealer, place.familyId, id, row.sealed));
        if (row.version === version + 1 && before === JSON.stringify(bare(words))) return 'done';
        if (row.version !== version) return 'stale';
        const sealed = sealVoice(sealer, place.familyId, id, bare(words));
        yield* rows(
          sql
            .updateTable('voice')
            .set({ sealed, typed_at: now(), typed_by: personId, version: version + 1 })
            .where('id', '=', id),
        );
        yield* note(place, personId, 'voice-changed');
        return 'done';
      }),

    withdraw: ({ personId }, conferenceId, id, version) =>
      carryOut(conferenceId, function* (place) {
        const row = yield* first(voice(conferenceId, id));
        if (!row) return 'done';
        if (row.version !== version) return 'stale';
        yield* rows(sql.deleteFrom('voice').where('id', '=', id));
        yield* note(place, personId, 'voice-withdrawn');
        return 'done';
      }),
  };
};
