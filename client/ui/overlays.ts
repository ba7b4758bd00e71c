/** What opens over the page; fetched together, and after the page itself. */
export { DialogWindow } from './dialog-window';
export { MenuItem, MenuPanel, MenuSection, MenuSeparator } from './menu-panel';
export { PopoverPanel } from './popover-panel';
