import type { Card, Said } from './card';
import { regie, taskList } from './common';
import { safeOnEveryCard, talkedOver } from './talking-first';

const MELDCODE = 'Meldcode, stappen en afwegingskader; laat uw jurist dit toetsen';

const REPORTED: Said = {
  nl: 'Er zijn ernstige zorgen over de veiligheid. Daarom wordt dit gemeld bij Veilig Thuis. Toestemming is daar niet voor nodig. Het gezin hoort het wel, als dat veilig kan.',
  en: 'There are serious worries about safety. So this is reported to Veilig Thuis. No consent is needed for that; the family is told, if that is safe.',
};

const FIVE_WEIGHINGS: Said = {
  nl: 'De vijf wegingen: 1. Is er een vermoeden? 2. Acuut of structureel onveilig? Dan melden. 3. Kan ik goede hulp bieden of organiseren? Nee: melden. 4. Aanvaardt wie het aangaat die hulp? Nee: melden. 5. Leidt de hulp op tijd tot genoeg veiligheid? Nee: melden, of opnieuw melden.',
  en: 'The five weighings: 1. Is there a suspicion? 2. Acute or structural unsafety? Then report. 3. Can I give or organise effective help? No: report. 4. Do those involved accept it? No: report. 5. Does it bring enough safety in the agreed time? No: report, or again.',
};

/** Always there, whatever else is chosen. Source: the meldcode, for the team's own jurist to check. */
export const meldingVeiligThuis: Card = {
  key: 'melding-veilig-thuis',
  besides: true,
  protocol: 2,
  title: { nl: 'Melding Veilig Thuis', en: 'Melding Veilig Thuis' },
  fits: {
    nl: 'Er is acute of structurele onveiligheid, of de meldcode komt om een andere reden uit op melden.',
    en: 'There is acute or structural unsafety, or the meldcode leads to a report for another reason.',
  },
  means: {
    gezin: {
      nl: 'Veilig Thuis beoordeelt de melding. Wie meldt, vertelt dit vooraf, tenzij dat niet veilig is.',
      en: 'Veilig Thuis assesses the report. Who reports says so beforehand, unless that is not safe.',
    },
    vrijwillig: {
      nl: 'Melden mag zonder toestemming. Het is geen wettelijke plicht, wel ieders eigen norm en recht. Het gezin weet ervan, tenzij dat niet veilig is.',
      en: 'Reporting needs no consent. It is no statutory duty, yet each one’s own norm and right. The family knows of it, unless that is not safe.',
    },
    regie: {
      nl: 'Tot het overdraagt, heeft Veilig Thuis zicht op de veiligheid. De casusregie neemt het niet over; de lokale hulp gaat door.',
      en: 'Until it hands over, Veilig Thuis has zicht op veiligheid. It does not take casusregie; local help goes on.',
    },
    duur: {
      nl: 'Melden gebeurt meteen; het wacht op geen overleg.',
      en: 'A report is made at once; it waits for no meeting.',
    },
    daarna: {
      nl: 'Veilig Thuis beoordeelt de melding binnen vijf werkdagen, en bij acuut gevaar meteen. Daarna draagt het over of doet het onderzoek, in tien weken. De melder hoort terug (laat uw jurist dit toetsen).',
      en: 'Veilig Thuis assesses the report within five working days, at once if acute. It then hands over or investigates, in ten weeks. Who reported hears back (have your jurist check this).',
    },
  },
  explained: [
    REPORTED,
    {
      nl: 'Veilig Thuis kijkt wat er aan de hand is. Daarna zegt Veilig Thuis wie ermee verder gaat, of doet het eerst onderzoek. De hulp die er al is, gaat gewoon door.',
      en: 'Veilig Thuis looks at what is going on. It then says who goes on with it, or investigates first. The help that is there goes on.',
    },
  ],
  explainedFirst: [
    REPORTED,
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
        nl: 'Is er nu gevaar? Wacht niet: bel 112, of Veilig Thuis 0800-2000. Vertelt een kind of volwassene er zelf over, dan telt dat als acuut.',
        en: 'Danger now? Do not wait: call 112, or Veilig Thuis 0800-2000. When a child or an adult tells of it themselves, that counts as acute.',
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
      key: 'afweging',
      part: 'eerst',
      kind: 'choice',
      label: { nl: 'Welke weging leidt tot melden?', en: 'Which weighing leads to a report?' },
      hint: FIVE_WEIGHINGS,
      why: {
        nl: 'Ook zonder acute of structurele onveiligheid kan de meldcode uitkomen op melden.',
        en: 'Also without acute or structural unsafety the meldcode can lead to a report.',
      },
      options: [
        {
          key: 'geen-hulp',
          label: {
            nl: '3. Ik kan geen goede hulp bieden of organiseren',
            en: '3. I cannot give or organise effective help',
          },
        },
        {
          key: 'niet-aanvaard',
          label: { nl: '4. Wie het aangaat, aanvaardt de hulp niet', en: '4. Those involved do not accept the help' },
        },
        {
          key: 'niet-veilig',
          label: {
            nl: '5. De hulp leidt niet op tijd tot genoeg veiligheid',
            en: '5. The help does not bring enough safety in the agreed time',
          },
        },
        { key: 'anders', label: { nl: 'Een andere reden', en: 'Another reason' } },
      ],
      when: { field: 'onveiligheid', is: ['anders'] },
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
    ...talkedOver({
      label: { nl: 'Is er met ouders en kind over gesproken?', en: 'Was it talked about with parents and child?' },
      why: {
        nl: 'Praten met wie het aangaat is stap 3 van de meldcode, tenzij dat niet veilig is.',
        en: 'Talking with those involved is step 3 of the meldcode, unless that is not safe.',
      },
      source: MELDCODE,
    }),
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
      hint: {
        nl: 'Melden is de eigen norm en het eigen recht van elke professional; het is geen wettelijke plicht. Geen tafel, leider of opdrachtgever beslist dat weg.',
        en: 'Reporting is each professional’s own norm and right; it is not a statutory duty. No table, leader or opdrachtgever decides it away.',
      },
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
    ...safeOnEveryCard,
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
