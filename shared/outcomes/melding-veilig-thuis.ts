import type { Card, Field, When } from './card';
import { onEveryCard, regie, taskList } from './common';

const MELDCODE = 'Meldcode, stappen en afwegingskader; laat uw jurist dit toetsen';

const UNSAFE = { field: 'gesprek', is: ['onveilig'] } as const satisfies When;

/**
 * Where talking is not safe, nobody is told by themselves: only whom the table names, one by one. A violent
 * ex must learn nothing, not even that something was held back.
 */
const tellingSafely = (telling: Field): Field[] => {
  const { drawn: _drawn, why: _why, ...byHand } = telling;
  return [
    { ...telling, audience: 'tafel', when: { field: 'gesprek', isNot: UNSAFE.is } },
    {
      ...byHand,
      key: 'vertellenVeilig',
      audience: 'nooit',
      label: { nl: 'Wie mag het wel weten, en hoe kan dat veilig?', en: 'Who may know, and how can that be safe?' },
      hint: {
        nl: 'Niemand wordt vanzelf ingelicht. Zet hier alleen wie het veilig kan horen, en overleg daarover met Veilig Thuis.',
        en: 'Nobody is told by default. Put here only who can hear it safely, and consult Veilig Thuis on it.',
      },
      when: UNSAFE,
    },
  ];
};

/** Always there, whatever else is chosen. Source: the meldcode, for the team's own jurist to check. */
export const meldingVeiligThuis: Card = {
  key: 'melding-veilig-thuis',
  besides: true,
  protocol: 1,
  title: { nl: 'Melding Veilig Thuis', en: 'Melding Veilig Thuis' },
  fits: {
    nl: 'Er is acute of structurele onveiligheid, of de meldcode komt om een andere reden uit op melden.',
    en: 'There is acute or structural unsafety, or the meldcode leads to a report for another reason.',
  },
  means: {
    gezin: {
      nl: 'Veilig Thuis weegt de melding en neemt contact op. Wie meldt, vertelt dit vooraf, tenzij dat niet veilig is.',
      en: 'Veilig Thuis weighs the report and makes contact. Who reports says so beforehand, unless that is not safe.',
    },
    vrijwillig: {
      nl: 'Melden mag zonder toestemming; het gezin weet ervan, tenzij dat niet veilig is.',
      en: 'Reporting needs no consent; the family knows of it, unless that is not safe.',
    },
    regie: {
      nl: 'De lokale hulp blijft doen wat zij deed. Wie welke regie heeft, staat op naam.',
      en: 'Local help goes on with what it did. Who has which regie is written down by name.',
    },
    duur: {
      nl: 'Melden gebeurt meteen; het wacht op geen overleg.',
      en: 'A report is made at once; it waits for no meeting.',
    },
    daarna: {
      nl: 'Veilig Thuis besluit wat nodig is, en wie ermee verder gaat.',
      en: 'Veilig Thuis decides what is needed, and who goes on with it.',
    },
  },
  explained: [
    {
      nl: 'Er zijn ernstige zorgen over de veiligheid. Daarom wordt dit gemeld bij Veilig Thuis. Toestemming is daar niet voor nodig. Het gezin hoort het wel, als dat veilig kan.',
      en: 'There are serious worries about safety. So this is reported to Veilig Thuis. No consent is needed for that; the family is told, if that is safe.',
    },
    {
      nl: 'Veilig Thuis kijkt wat er aan de hand is, en neemt contact op. Daarna beslist Veilig Thuis welke hulp nodig is. De hulp die er al is, gaat gewoon door.',
      en: 'Veilig Thuis looks at what is going on and makes contact. It then decides which help is needed. The help that is there goes on.',
    },
  ],
  fields: [
    {
      key: 'onveiligheid',
      part: 'eerst',
      kind: 'choice',
      label: { nl: 'Is er acute of structurele onveiligheid?', en: 'Is there acute or structural unsafety?' },
      hint: {
        nl: 'Is er nu gevaar? Wacht niet: bel 112, of Veilig Thuis 0800-2000.',
        en: 'Danger now? Do not wait: call 112, or Veilig Thuis 0800-2000.',
      },
      why: {
        nl: 'Acute en structurele onveiligheid worden altijd gemeld.',
        en: 'Acute and structural unsafety are always reported.',
      },
      options: [
        { key: 'acuut', label: { nl: 'Ja, acuut', en: 'Yes, acute' } },
        { key: 'structureel', label: { nl: 'Ja, structureel', en: 'Yes, structural' } },
        { key: 'anders', label: { nl: 'Nee, een andere reden om te melden', en: 'No, another reason to report' } },
      ],
      source: MELDCODE,
    },
    {
      key: 'overlegd',
      part: 'eerst',
      kind: 'choice',
      label: { nl: 'Met wie is overlegd?', en: 'Who was consulted?' },
      why: { nl: 'Overleggen is stap 2 van de meldcode.', en: 'Consulting is step 2 of the meldcode.' },
      options: [
        { key: 'collega', label: { nl: 'Een collega of dit overleg', en: 'A colleague or this meeting' } },
        { key: 'veilig-thuis', label: { nl: 'Veilig Thuis (advies)', en: 'Veilig Thuis (advice)' } },
        { key: 'beide', label: { nl: 'Allebei', en: 'Both' } },
      ],
      source: MELDCODE,
    },
    {
      key: 'gesprek',
      part: 'eerst',
      audience: 'nooit',
      kind: 'choice',
      label: { nl: 'Is er met ouders en kind over gesproken?', en: 'Was it talked about with parents and child?' },
      why: {
        nl: 'Praten met wie het aangaat is stap 3 van de meldcode, tenzij dat niet veilig is.',
        en: 'Talking with those involved is step 3 of the meldcode, unless that is not safe.',
      },
      options: [
        { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
        { key: 'nog', label: { nl: 'Nog niet; zie ‘vertellen’', en: 'Not yet; see ‘telling’' } },
        { key: 'onveilig', label: { nl: 'Nee, dat is niet veilig', en: 'No, that is not safe' } },
      ],
      source: MELDCODE,
    },
    {
      key: 'gesprekWaarom',
      part: 'eerst',
      audience: 'nooit',
      kind: 'text',
      label: { nl: 'Waarom is dat niet veilig?', en: 'Why is that not safe?' },
      why: {
        nl: 'Zonder gesprek melden moet later uit te leggen zijn.',
        en: 'Reporting without a talk must be explainable later.',
      },
      when: UNSAFE,
      source: MELDCODE,
    },
    {
      key: 'signalen',
      part: 'inhoud',
      audience: 'nooit',
      kind: 'text',
      label: {
        nl: 'Wat meldt u? Als het bekend is: wie zag wat, en wanneer?',
        en: 'What do you report? Where known: who saw what, and when?',
      },
      why: {
        nl: 'Een vermoeden is genoeg om te melden. Feiten maken de melding beter bruikbaar.',
        en: 'A suspicion is enough to report. Facts make the report more useful.',
      },
      source: 'Vervloet 2015, bijlage 4',
    },
    {
      key: 'melder',
      part: 'inhoud',
      audience: 'nooit',
      kind: 'person',
      label: { nl: 'Wie meldt?', en: 'Who reports?' },
      why: { nl: 'Als ieder kan melden, meldt niemand.', en: 'When everybody can report, nobody does.' },
      source: MELDCODE,
    },
    {
      key: 'meldenOp',
      reports: true,
      part: 'inhoud',
      audience: 'nooit',
      kind: 'date',
      label: { nl: 'Melden uiterlijk op', en: 'Report no later than' },
      why: {
        nl: 'Een melding wacht niet op een volgend overleg.',
        en: 'A report does not wait for a next meeting.',
      },
      drawn: 'today',
      becomes: { says: 'Melden bij Veilig Thuis (0800-2000)', who: ['melder'] },
      source: 'eigen keuze',
    },
    {
      key: 'blijft',
      part: 'inhoud',
      audience: 'gezin',
      kind: 'person',
      label: { nl: 'Wie blijft er voor het gezin?', en: 'Who stays with the family?' },
      why: {
        nl: 'Een melding neemt de hulp niet over: iemand blijft.',
        en: 'A report does not take help over: somebody stays.',
      },
      drawn: 'opdrachtgever',
      source: 'eigen keuze',
    },
    {
      key: 'gemeldOp',
      fact: 'report',
      part: 'inhoud',
      audience: 'nooit',
      kind: 'date',
      label: { nl: 'Gemeld op', en: 'Reported on' },
      later: true,
      source: 'eigen keuze',
    },
    ...regie({
      nl: 'Wie let op de veiligheid tot Veilig Thuis anders afspreekt?',
      en: 'Who watches over safety until Veilig Thuis arranges otherwise?',
    }),
    taskList(),
    ...onEveryCard.flatMap((field): Field[] => (field.key === 'vertellen' ? tellingSafely(field) : [field])),
  ],
  dates: [],
  tasks: [
    {
      key: 'terugkoppelen',
      side: 'samen',
      says: {
        nl: 'Veilig Thuis en de melder spreken af wie wat terughoort.',
        en: 'Veilig Thuis and who reports agree who hears what back.',
      },
      source: 'Werking Dordtse jeugdteams 2016; De Sterkste Schakels 3.8',
    },
  ],
};
