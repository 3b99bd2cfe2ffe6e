import { useTexts } from '~/i18n';
import { Check } from '~/ui';
import { memberTexts } from './memberTexts';
import type { Role } from './queries';
import { type Hindrance, roles } from './rights';
import { texts } from './texts';

interface Props {
  legend: string;
  chosen: readonly Role[];
  onChange: (chosen: Role[]) => void;
  hindranceTo: (role: Role) => Hindrance | null;
}

/** The roles that somebody has; each says what it is for, or why it cannot be changed. */
export function RoleChecks({ legend, chosen, onChange, hindranceTo }: Props) {
  const [text, names] = [useTexts(memberTexts), useTexts(texts)];
  return (
    <fieldset>
      <legend>{legend}</legend>
      {roles.map((role) => {
        const hindrance = hindranceTo(role);
        return (
          <Check
            key={role}
            label={names.role(role)}
            hint={
              hindrance === null ? text.roleFor(role) : `${text.roleFor(role)} ${text.hindrance(hindrance)}`
            }
            checked={chosen.includes(role)}
            disabled={hindrance !== null}
            onChange={(event) =>
              onChange(
                roles.filter((other) => (other === role ? event.target.checked : chosen.includes(other))),
              )
            }
          />
        );
      })}
    </fieldset>
  );
}
