import '../i18n/later-texts';

/** The pages that are not often the first; fetched together. */
export { default as BringInPage } from '../bring-in/bring-in-page';
export { default as EarlierBoardPage } from '../bring-in/earlier-board-page';
export { default as ConsultPage } from '../consult/consult-page';
export { default as NewConsultPage } from '../consult/new-consult-page';
export { default as RecordPage } from '../decision/record-page';
export { default as DossierPage } from '../exports/dossier-page';
export { default as MeetingDossierPage } from '../exports/meeting-dossier-page';
export { default as JoinPage } from '../leading/phone/join-page';
export { default as PhonePage } from '../leading/phone/phone-page';
export { default as OutcomePage } from '../outcome/outcome-page';
export { default as ReleasePage } from '../releases/release-page';
export { default as PactPage } from '../series/pact-page';
export { default as SeriesPage } from '../series/series-page';
export { default as TalkPage } from '../talk/talk-page';
export { default as TimeLinePage } from '../time-line/time-line-page';
