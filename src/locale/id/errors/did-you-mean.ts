export const maksudnya = (nearest: string | number, otherwise: string) =>
  nearest ? `Apakah maksudnya "${nearest}"? ${otherwise}` : otherwise;
