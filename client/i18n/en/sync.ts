import type { sync as nl } from '../nl/sync';
import type { SameTexts } from '../same-texts';

export const sync: SameTexts<typeof nl> = {
  status: {
    label: 'Storage: {{status}}',
    loading: 'Loading…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Not connected',
    offlineWaiting_one: 'Not connected – {{count}} change waits',
    offlineWaiting_other: 'Not connected – {{count}} changes wait',
    damaged: 'Copy damaged',
    ended: 'Stopped',
  },
  means: {
    title: 'Is this board saved?',
    loading: 'The board is being fetched. You will see what is on it in a moment.',
    saved: 'All you did on this screen is on the server’s disk. You can close this window.',
    saving: 'Your last change is on its way to the server. This mostly takes less than a second.',
    offline:
      'The server cannot be reached. You can go on working: once it is back, all goes to the server by itself and the work of the others comes in.',
    kept: 'What waits is kept in this browser too: encrypted, and for 12 hours at most.',
    notKept:
      'This browser cannot keep a spare copy (a private window, or no room). Keep this window open until it says ‘Saved’.',
    damaged: 'Not all that was typed here without a connection could be read. Above the board it says how much.',
    ended: 'This board takes no more changes on this screen.',
  },
  said: {
    offline: 'The connection is gone. You can go on working.',
    back: 'The connection is back. All is saved.',
  },
  over: {
    notFound: {
      title: 'You cannot see this board any more',
      text: 'The board is not there, or you do not (or no longer) take part in this conference. Nothing of this board stayed on this device.',
      action: 'To the families',
    },
    oldClient: {
      title: 'There is a new version',
      text: 'Reload the page to go on. What was not saved yet is kept as text; you can take it over afterwards.',
      action: 'Reload',
    },
    refused: {
      title: 'The server does not accept this board',
      text: 'What was not saved yet is kept as text; you can take it over afterwards. Reload the page. If this happens more often, tell your administrator.',
      action: 'Reload',
    },
  },
  aside: {
    title_one: '{{count}} note could not be saved',
    title_other: '{{count}} notes could not be saved',
    text: 'The text is not lost. Put it on this board as new notes, or copy it. It stays in this browser until {{until}}.',
    titleRestored_one: '{{count}} note is no longer on this board',
    titleRestored_other: '{{count}} notes are no longer on this board',
    textRestored:
      'Casustafel was put back to an earlier moment. This was still on your screen. Put it on this board as new notes, or copy it. It stays in this browser until {{until}}.',
    textClosed:
      'The text is not lost. This board is closed. You can copy it, or take it over after reopening or on the next board of this family. It stays in this browser until {{until}}.',
    textEarlier:
      'You typed this on the board of {{day}}, when that was closed already. Put it on this board as new notes, or copy it. It stays in this browser until {{until}}.',
    kept: 'What you were still typing at {{code}} has been kept. You find it on that board.',
    takeOver: 'Take over',
    copy: 'Copy as text',
    drop: 'Throw away',
    taken_one: '{{count}} note taken over',
    taken_other: '{{count}} notes taken over',
    copied: 'The text is on the clipboard',
    copyFailed: 'Copying failed: the browser does not allow it. Nothing is lost.',
    dropQuestion_one: 'Throw {{count}} note away?',
    dropQuestion_other: 'Throw {{count}} notes away?',
    dropText: 'The text is then really gone.',
  },
  line: {
    fetching: 'The board is being fetched… Until it is here you cannot write on it: it is not empty.',
    'no-network': { title: 'This device has no network', text: 'Switch wifi or the cable on again.' },
    away: {
      title: 'Casustafel does not answer',
      text: 'The server cannot be reached. This screen keeps trying by itself.',
    },
    blocked: {
      title: 'Your network blocks the line to the board',
      text: 'Casustafel can be reached, but the connection of the board (a WebSocket) does not come through. Some office networks do that. Try another network, such as the hotspot of your phone, or ask your IT department.',
    },
    goOn: 'What you type now stays on this device and goes along by itself once the line is there.',
    goOnHere:
      'This browser keeps nothing here: what you type now is only on this screen. Do not close it before it says ‘Saved’.',
    notLoaded: 'This board has not been fetched yet',
    notEmpty: 'It is not empty. You see it once the line is there.',
    retry: 'Try again now',
    copyOf: 'You see the copy on this device, of {{time}}. What others wrote after that is not in it yet.',
    it: {
      title: 'For your IT department',
      text: 'Casustafel uses a WebSocket at {{address}} (same host and port as the site). At this address let the HTTP headers Upgrade: websocket and Connection: Upgrade through, do not change Origin, and do not cut a connection that is quiet for less than a minute. The rest of the site works over plain HTTPS.',
      copy: 'Copy this text',
      copied: 'The text is on the clipboard.',
    },
  },
  damage: {
    title: 'The copy on this device is damaged',
    text: 'Of what was typed here without a connection {{lost}} of {{of}} pieces could not be read. What could be read is on the board; what you typed after it may be missing too. See whether your last sentences are there.',
    earlier:
      'Of what you typed earlier without a connection {{lost}} of {{of}} pieces could not be read. The rest is offered to you on the board.',
    seen: 'Seen',
  },
  typedOn: {
    taken: 'This note was taken off the board while you typed. Your text is here.',
    takenBy: '{{name}} took this note off the board while you typed. Your text is here.',
    put: 'As a note on this board',
    title: 'Still typing?',
    text: 'This cannot go on the board any more. What you type here is kept.',
  },
  here: {
    label_one: '{{count}} other is here',
    label_other: '{{count}} others are here',
    alone: 'You are alone on this board',
    unknown: 'Without a connection nobody can be seen',
    title: 'Who is here?',
    you: '{{name}} (you)',
    writing: 'is writing',
    more: '+{{count}}',
  },
};
