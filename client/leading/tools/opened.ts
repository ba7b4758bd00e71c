import '../../i18n/later-texts';

/** The tools of the table once they are used; fetched together. */
export { default as ScorePanel } from '../../safety/score-panel';
export { default as OwnDraft } from './own-draft';
export { default as SilentSetup } from './silent-setup';
export { default as VotePanel } from './vote-panel';
export { default as VoteSetup } from './vote-setup';
