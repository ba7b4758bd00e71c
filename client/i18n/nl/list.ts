export const list = {
  title: 'Lijst',
};
