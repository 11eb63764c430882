import type { DemoPersonName } from '../demo.types.js';

/** Other spellings of the same name that stand in older papers: a permit of another country, a school report. */
export function spellingsOf(name: DemoPersonName): DemoPersonName[] {
  const changed = respell(name.display);
  if (changed === name.display) return [];
  return [
    {
      ...name,
      kind: 'other-spelling',
      display: changed,
      given: respell(name.given),
      family: name.family && respell(name.family),
    },
  ];
}

function respell(name: string): string {
  return name
    .split(' ')
    .map((part) => SPELLINGS[part] ?? part)
    .join(' ');
}

const SPELLINGS: Record<string, string> = {
  Abdirahman: 'Cabdiraxmaan',
  Abdullahi: 'Cabdullahi',
  'Al-Hassan': 'Alhasan',
  'Al-Jabouri': 'Aljuburi',
  'Al-Khatib': 'Alkhateeb',
  Aleksandr: 'Alexander',
  Aleksei: 'Alexey',
  Andrii: 'Andriy',
  Dmitrii: 'Dmitry',
  Dmytro: 'Dmitro',
  Ekaterina: 'Jekaterina',
  Elena: 'Yelena',
  Fatima: 'Fatema',
  Haidari: 'Heydari',
  Halyna: 'Galina',
  Hassan: 'Hasan',
  Hosseini: 'Hussaini',
  Hussein: 'Husain',
  Iryna: 'Irina',
  Khaled: 'Khalid',
  Kravchuk: 'Kravtšuk',
  Maryam: 'Mariam',
  Mohamed: 'Maxamed',
  Mohammadi: 'Mohamadi',
  Muhammad: 'Mohammed',
  Mykola: 'Nikolai',
  Nataliia: 'Natalia',
  Noori: 'Nuri',
  Oleksandr: 'Alexander',
  Olena: 'Elena',
  Polishchuk: 'Polištšuk',
  Rahimi: 'Raheemi',
  Serhii: 'Sergei',
  Shevchenko: 'Ševtšenko',
  Svitlana: 'Svetlana',
  Tetiana: 'Tatjana',
  Viktoriia: 'Victoria',
  Volodymyr: 'Vladimir',
  Youssef: 'Yousef',
  Yuliia: 'Julia',
  Zainab: 'Zeinab',
};
