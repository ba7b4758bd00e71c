import { prepare } from '../../server/boot/prepare.mjs';

/** A global set-up: what runs in the tests is what is in the source. */
export default function setup(): void {
  prepare();
}
