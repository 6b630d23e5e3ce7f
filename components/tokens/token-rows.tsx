import { Badge, Button } from "@mantine/core";
import { formatDay } from "@/lib/shared/format-day";
import { tellSince } from "@/lib/shared/tell-since";
import type { TokenView } from "@/lib/tokens/token-view";
import { scopeWords } from "@/lib/tokens/token-words";
import classes from "@/components/accounts/access-rows.module.css";

interface Props<T extends TokenView> {
  tokens: readonly T[];
  /** Whose it is, where that is not oneself. */
  ownerOf?: (token: T) => string;
  onRevoke: (token: T) => void;
}

/** Tokens with what each may do and when it was used last, and what ends it. */
export function TokenRows<T extends TokenView>({ tokens, ownerOf, onRevoke }: Props<T>) {
  const now = new Date();
  return (
    <ul className={classes.rows}>
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <span className={classes.name} dir="auto">
              {token.name}
            </span>{" "}
            <code className={classes.ending}>exc_…{token.ending}</code>
            {token.expiresAt !== null && token.expiresAt <= now && (
              <Badge color="gray" variant="light" size="sm" tt="none" ml={8}>
                Expired
              </Badge>
            )}
            <div className={classes.quiet} suppressHydrationWarning>
              {ownerOf !== undefined && `Of ${ownerOf(token)}. `}
              {scopeWords[token.scope].label}, {sayPlace(token)}. {sayEnd(token)}. {sayUse(token, now)}.
            </div>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Revoke ${token.name}, ending in ${token.ending}`}
            onClick={() => onRevoke(token)}
          >
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  );
}

const sayPlace = ({ project }: TokenView): string =>
  project === null ? "in all projects" : `in “${project.name}” only`;

const sayEnd = ({ expiresAt }: TokenView): string =>
  expiresAt === null ? "Does not expire" : `Until ${formatDay(expiresAt)}`;

function sayUse({ usedAt, useHidden }: TokenView, now: Date): string {
  if (useHidden === true) return "Its use is not shown while you work blind";
  return usedAt === null ? "Never used" : `Last used ${tellSince(usedAt, now)}`;
}
