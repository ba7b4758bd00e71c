import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/api/contract';
import { cx } from './cx';
import css from './discipline.module.css';

/** Each discipline has a shape of its own beside its colour (on a 24 × 24 field), and letters that fit in it. */
const SHAPES: Record<Role, { path: string; letters: string; baseline: number; size: number }> = {
  'contactpersoon-jb': {
    path: 'M6 1h12a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z',
    letters: 'JB',
    baseline: 16,
    size: 11,
  },
  teamleider: { path: 'M12 .5 22.2 6.2v11.6L12 23.5 1.8 17.8V6.2z', letters: 'TL', baseline: 15.8, size: 10.5 },
  wijkteammedewerker: {
    path: 'M12 .5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23z',
    letters: 'WT',
    baseline: 15.7,
    size: 10,
  },
  'veilig-thuis': {
    path: 'M12 .5 23.5 9.5V22a1.5 1.5 0 0 1-1.5 1.5H2A1.5 1.5 0 0 1 .5 22V9.5z',
    letters: 'VT',
    baseline: 18.4,
    size: 10.5,
  },
  gedragsdeskundige: { path: 'M12-.5 24.5 12 12 24.5-.5 12z', letters: 'GD', baseline: 15.3, size: 9 },
  gast: {
    path: 'M1 22.5V12a11 11 0 0 1 22 0v10.5a.5.5 0 0 1-.5.5h-21a.5.5 0 0 1-.5-.5z',
    letters: 'GA',
    baseline: 17,
    size: 10.5,
  },
};

interface ShapeProps {
  role: Role;
  text: string;
  /** px */
  size: number;
}

const Shape = ({ role, text, size }: ShapeProps) => {
  const shape = SHAPES[role];
  return (
    <svg
      className={css.shape}
      data-discipline={role}
      width={size}
      height={size}
      viewBox="-0.5 -0.5 25 25"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shape.path} />
      <text x="12" y={shape.baseline} fontSize={shape.size} textAnchor="middle">
        {text}
      </text>
    </svg>
  );
};

interface DisciplineMarkProps {
  role: Role;
  /** The word is left out only where it stands right beside. */
  wordless?: boolean;
  /** The shape is left out only beside an avatar, which has it. */
  shapeless?: boolean;
  /** px */
  size?: number;
  className?: string;
}

/** A discipline: its colour, its shape with letters, and its word. */
export const DisciplineMark = ({
  role,
  wordless = false,
  shapeless = false,
  size = 18,
  className,
}: DisciplineMarkProps) => {
  const { t } = useTranslation();
  return (
    <span className={cx(css.mark, className)} data-discipline={role}>
      {!shapeless && <Shape role={role} text={SHAPES[role].letters} size={size} />}
      <span className={wordless ? 'said' : css.word}>{t(`role.${role}`)}</span>
    </span>
  );
};

/** The first letters of the first and the last name: "S. de Wit" is SW. */
const initialsOf = (name: string): string => {
  const words = name.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const [first = '', ...rest] = capitals.length > 0 ? capitals : words;
  return `${first.charAt(0)}${rest.at(-1)?.charAt(0) ?? ''}`.toUpperCase();
};

interface AvatarProps {
  name: string;
  role: Role;
  /** px */
  size?: number;
  /** The name is said unless it stands beside the avatar. */
  nameless?: boolean;
  className?: string;
}

/** A person: initials in the colour and shape of their discipline. */
export const Avatar = ({ name, role, size = 28, nameless = false, className }: AvatarProps) => (
  <span className={cx(css.avatar, className)}>
    <Shape role={role} text={initialsOf(name)} size={size} />
    {!nameless && <span className="said">{name}</span>}
  </span>
);
