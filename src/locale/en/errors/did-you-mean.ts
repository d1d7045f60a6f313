export const didYouMean = (nearest: string | number, otherwise: string) =>
  nearest ? `Did you mean "${nearest}"? ${otherwise}` : otherwise;
