import type { Logger } from 'pino';
import type { Access } from '../access/access';
import type { Links } from '../access/links';
import type { SessionCookie } from '../access/session-cookie';
import type { AgreementKeeper } from '../agreements/agreements';
import type { AgreementReader } from '../agreements/reading';
import type { Attendance } from '../attendance/attendance';
import type { Consults } from '../consults/consults';
import type { ConsultGrowing } from '../consults/growing';
import type { ConsultReader } from '../consults/reading';
import type { Decisions } from '../decisions/decisions';
import type { DecisionReader } from '../decisions/reading';
import type { Families } from '../families/families';
import type { FeedbackKeeper } from '../feedback/feedback';
import type { FeedbackReader } from '../feedback/reading';
import type { Guests } from '../guests/guests';
import type { GuestSheets } from '../guests/sheets';
import type { Attending } from '../leading/attending';
import type { Leading } from '../leading/leading';
import type { Agenda } from '../meetings/agenda';
import type { Closing } from '../meetings/closing';
import type { MeetingClosing } from '../meetings/closing-meeting';
import type { News } from '../meetings/news';
import type { MeetingReader } from '../meetings/reading';
import type { Outcomes } from '../outcomes/outcomes';
import type { OutcomeReader } from '../outcomes/reading';
import type { Safety } from '../safety/safety';
import type { SeriesParts } from '../series/parts';
import type { Store } from '../store/store';
import type { TodayReader } from '../today/today';

/** What the HTTP side stands on. */
export interface HttpDeps {
  store: Store;
  access: Access;
  links: Links;
  cookie: SessionCookie;
  meetings: MeetingReader;
  agenda: Agenda;
  consults: Consults;
  consultReader: ConsultReader;
  consultGrowing: ConsultGrowing;
  closing: Closing;
  meetingClosing: MeetingClosing;
  agreements: AgreementKeeper;
  agreementReader: AgreementReader;
  safety: Safety;
  decisions: Decisions;
  decisionReader: DecisionReader;
  feedback: FeedbackKeeper;
  feedbackReader: FeedbackReader;
  families: Families;
  outcomes: Outcomes;
  outcomeReader: OutcomeReader;
  today: TodayReader;
  news: News;
  leading: Leading;
  series: SeriesParts;
  attending: Attending;
  guests: Guests;
  guestSheets: GuestSheets;
  attendance: Attendance;
  /** Where people reach the server, without a slash at the end: what personal links begin with. */
  publicUrl: string;
  /** Origins from which commands and sockets are accepted. */
  allowedOrigins: readonly string[];
  /** The folder with the built client. */
  clientDir: string;
  log: Logger;
}
