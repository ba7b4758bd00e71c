import { useEffect, useState } from 'react';

/** Between the tabs of one browser: whether one of them is what a whole room looks at. */
const CHANNEL = 'casustafel:beamer';
type Message = 'who' | 'here' | 'gone';

const open = (heard: (message: Message) => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => heard(data);
  return { say: (message: Message) => channel.postMessage(message), close: () => channel.close() };
};

/** For the screen that a room looks at: says so to the others for as long as it is open. */
export const useIsBeamer = (): void => {
  useEffect(() => {
    const { say, close } = open((message) => message === 'who' && say('here'));
    say('here');
    return () => {
      say('gone');
      close();
    };
  }, []);
};

/** Whether this browser shows a beamer's screen too: then what is for one person's eyes stays away. */
export const useBeamerIsHere = (): boolean => {
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    const { say, close } = open((message) => {
      if (message !== 'who') setIsHere(message === 'here');
      // Another beamer may be left.
      if (message === 'gone') say('who');
    });
    say('who');
    return close;
  }, []);
  return isHere;
};
