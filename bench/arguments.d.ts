interface Peer {
  readonly id: string;
}

export interface BenchArguments<P extends Peer> {
  readonly sizes: readonly number[];
  readonly peers: readonly P[];
  readonly rounds: number;
  readonly seconds: number;
  readonly write: boolean;
}

export function readArguments<P extends Peer>(args: readonly string[], peers: readonly P[]): BenchArguments<P>;
export function whatIsMissing(
  asked: Pick<BenchArguments<Peer>, 'sizes' | 'rounds' | 'seconds'>,
  peers: readonly Peer[],
  ran: readonly string[],
): string | null;
