import { say } from '../preamble/terminal.mjs';

type DemoPerson = { email: string; name: string; role: string; unitNameFi: string; sector: string };

const SHOWN = 12;

/** The people anyone may sign in as here, asked from the application itself: none where the database is no demo. */
export async function listDemoPeople(url: string): Promise<DemoPerson[]> {
  const response = await fetch(`${url}/api/demo/people`);
  if (!response.ok) return [];
  const { items } = (await response.json()) as { items: DemoPerson[] };
  return items;
}

/** One of each role and sector first, so that every kind of work is in the list. */
export function sayDemoPeople(people: DemoPerson[]): void {
  if (people.length === 0) return;
  const shown = oneOfEachKind(people).slice(0, SHOWN);
  const width = (of: keyof DemoPerson) => Math.max(...shown.map((person) => person[of].length));
  say('\n  Demo people, who sign in with one click:');
  for (const { email, name, role, unitNameFi } of shown) {
    say(
      `    ${email.padEnd(width('email'))}  ${name.padEnd(width('name'))}  ${role.padEnd(width('role'))}  ${unitNameFi}`,
    );
  }
  if (people.length > shown.length) say(`    and ${people.length - shown.length} more on the sign-in page`);
}

function oneOfEachKind(people: DemoPerson[]): DemoPerson[] {
  const kinds = new Map<string, DemoPerson>();
  for (const person of people) {
    const kind = `${person.role} ${person.sector}`;
    if (!kinds.has(kind)) kinds.set(kind, person);
  }
  return [...kinds.values()];
}
