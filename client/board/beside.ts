import '../i18n/later-texts';

/** What is opened beside a board or over it; fetched together. */
export { default as AgreementsPanel } from '../agreements/agreements-panel';
export { default as AttendancePanel } from '../attendance/attendance-panel';
export { default as FamilyPanel } from '../bring-in/family-panel';
export { default as CloseMeetingDialog } from '../closing/close-meeting-dialog';
export { default as PostponeDialog } from '../closing/postpone-dialog';
export { default as ReadBackDialog } from '../closing/read-back-dialog';
export { default as DecisionPanel } from '../decision/decision-panel';
export { default as GuestsPanel } from '../guest/guests-panel';
export { default as WeighingPanel } from '../safety/weighing-panel';
export { default as FieldsPanel } from './fields-panel';
export { default as HelpDialog } from './help-dialog';
