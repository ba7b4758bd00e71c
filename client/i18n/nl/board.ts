export const board = {
  title: 'Werkbord',
};
