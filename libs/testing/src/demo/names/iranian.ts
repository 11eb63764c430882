import { common, parts, type NameStock } from './name-stock.js';

export const PERSIAN: NameStock = {
  language: 'fa',
  script: 'Arab',
  shape: 'given-family',
  women: parts(`Maryam=مریم Zahra=زهرا Sara=سارا Nasrin=نسرین Shirin=شیرین Parisa=پریسا Leila=لیلا Mina=مینا
    Azadeh=آزاده Negar=نگار Mahsa=مهسا Roya=رویا`),
  men: parts(`Ali=علی Reza=رضا Mehdi=مهدی Hossein=حسین Amir=امیر Behrouz=بهروز Farhad=فرهاد Kaveh=کاوه Saeed=سعید
    Omid=امید Arash=آرش Navid=نوید`),
  family: common(`Ahmadi=احمدی Hosseini=حسینی Karimi=کریمی Mohammadi=محمدی Rostami=رستمی Jafari=جعفری Moradi=مرادی
    Sadeghi=صادقی Rahmani=رحمانی Ebrahimi=ابراهیمی Kazemi=کاظمی Tehrani=تهرانی`),
  mononyms: 0,
};

export const DARI: NameStock = {
  language: 'prs',
  script: 'Arab',
  shape: 'given-family',
  women: parts(`Zahra=زهرا Fereshta=فرشته Shabnam=شبنم Parwin=پروین Nargis=نرگس Masuma=معصومه Laila=لیلا Sediqa=صدیقه
    Hosna=حسنا Mursal=مرسل Zarghuna=زرغونه Benafsha=بنفشه`),
  men: parts(`Khalid=خالد Najib=نجیب Mirwais=میرویس Hamid=حمید Ahmad=احمد Jawad=جواد Rahmat=رحمت Sayed=سید Ghulam=غلام
    Zabi=ذبی Edris=ادریس Murtaza=مرتضی`),
  family:
    common(`Rahimi=رحیمی Noori=نوری Haidari=حیدری Amiri=امیری Sharifi=شریفی Hakimi=حکیمی Rezai=رضایی Sultani=سلطانی
    Nazari=نظری Akbari=اکبری Yousufi=یوسفی Mohammadi=محمدی`),
  mononyms: 22,
};

export const PASHTO: NameStock = {
  language: 'ps',
  script: 'Arab',
  shape: 'given-family',
  women: parts('Palwasha=پلوشه Spogmai=سپوږمۍ Gulalai=ګلالۍ Malalai=ملالۍ Shaista=ښایسته Zarmina=زرمینه'),
  men: parts('Zmarai=زمری Gulbuddin=ګلبدین Wali=ولي Naqib=نقیب Sher=شېر Ajmal=اجمل'),
  family: common('Stanikzai=ستانکزی Safi=ساپی Wardak=وردک Zadran=ځدراڼ Momand=مومند Ahmadzai=احمدزی'),
  mononyms: 30,
};

export const SORANI: NameStock = {
  language: 'ckb',
  script: 'Arab',
  shape: 'given-father-grandfather',
  women: parts('Shler=شلێر Nasrin=نەسرین Chnar=چنار Hero=هێرۆ Shno=شنۆ Avin=ئەڤین Bahar=بەهار Tara=تارا Gulala=گوڵاڵە'),
  men: parts(
    'Azad=ئازاد Karwan=کاروان Rebin=ڕێبین Dilshad=دڵشاد Hiwa=هیوا Soran=سۆران Aram=ئارام Kamal=کەمال Rzgar=ڕزگار',
  ),
  family: common('Azad=ئازاد'),
  mononyms: 0,
};

export const KURMANJI: NameStock = {
  language: 'ku',
  script: null,
  shape: 'given-family',
  women: parts('Rojîn Berfîn Zelal Evîn Dilan Nûdem Hêvî Gulistan'),
  men: parts('Baran Serhat Azad Ciwan Rêber Mazlum Şiyar Welat'),
  family: common('Demir Aslan Çelik Sido Osman Temo Kaya Bozan'),
  mononyms: 0,
};
