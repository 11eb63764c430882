import { common, parts, type NameStock } from './name-stock.js';

/** Somali names: one's own, the father's, the grandfather's; there is no family name. */
export const SOMALI: NameStock = {
  language: 'so',
  script: null,
  shape: 'given-father-grandfather',
  women: parts(`Hodan Fadumo Halimo Ifrah Khadra Sahra Ubah Nimco Ayaan Deqa Hibaq Idil Ladan Maryan Naima Sagal Shukri
    Zamzam Asha Hawo Ruqiya Saynab Faiza`),
  men: parts(`Abdi Mohamed Ahmed Ali Hassan Abdullahi Yusuf Ibrahim Farah Jama Ismail Omar Abdirahman Mahad Guled
    Bashir Liban Warsame Nur Osman Said Dahir Abshir`),
  family: common('Warsame'),
  mononyms: 0,
};

export const TIGRINYA: NameStock = {
  language: 'ti',
  script: 'Ethi',
  shape: 'given-father',
  women: parts(`Selam=ሰላም Senait=ሰናይት Feven=ፌቨን Miriam=ምርያም Rahel=ራሄል Saba=ሳባ Helen=ሄለን Luwam=ሉዋም Yordanos=ዮርዳኖስ
    Abeba=ኣበባ Tsega=ጸጋ Hiwet=ሂወት`),
  men: parts(`Tesfay=ተስፋይ Yonas=ዮናስ Samuel=ሳሙኤል Filmon=ፊልሞን Kidane=ኪዳነ Berhane=ብርሃነ Dawit=ዳዊት Mehari=መሓሪ
    Habtom=ሃብቶም Tekle=ተኽለ Haile=ሃይለ Gebre=ገብረ`),
  family: common('Yonas=ዮናስ'),
  mononyms: 0,
};

export const AMHARIC: NameStock = {
  language: 'am',
  script: 'Ethi',
  shape: 'given-father',
  women: parts('Almaz=አልማዝ Tigist=ትግስት Meron=ሜሮን Bethlehem=ቤተልሔም Hirut=ሂሩት Aster=አስቴር Genet=ገነት Eden=ኤደን'),
  men: parts('Abebe=አበበ Bekele=በቀለ Dereje=ደረጀ Getachew=ጌታቸው Kebede=ከበደ Solomon=ሰለሞን Tadesse=ታደሰ Girma=ግርማ'),
  family: common('Tadesse=ታደሰ'),
  mononyms: 0,
};
