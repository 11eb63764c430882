import { common, parts, type NameStock } from './name-stock.js';

export const BENGALI: NameStock = {
  language: 'bn',
  script: 'Beng',
  shape: 'given-family',
  women: parts(
    'Nusrat=নুসরাত Farhana=ফারহানা Sharmin=শারমিন Tahmina=তাহমিনা Rokeya=রোকেয়া Sultana=সুলতানা Jannat=জান্নাত',
  ),
  men: parts('Rafiqul=রফিকুল Kamrul=কামরুল Tanvir=তানভীর Shahin=শাহীন Imran=ইমরান Habibur=হাবিবুর Masud=মাসুদ'),
  family: common(
    'Islam=ইসলাম Rahman=রহমান Hossain=হোসেন Akter=আক্তার Chowdhury=চৌধুরী Ahmed=আহমেদ Khatun=খাতুন Sarkar=সরকার',
  ),
  mononyms: 0,
};

export const NEPALI: NameStock = {
  language: 'ne',
  script: 'Deva',
  shape: 'given-family',
  women: parts('Sita=सीता Sunita=सुनिता Anjali=अञ्जली Kamala=कमला Pratima=प्रतिमा Binita=बिनिता'),
  men: parts('Ram=राम Bishal=विशाल Suresh=सुरेश Prakash=प्रकाश Dipak=दीपक Krishna=कृष्ण'),
  family: common('Shrestha=श्रेष्ठ Gurung=गुरुङ Adhikari=अधिकारी Thapa=थापा Tamang=तामाङ Karki=कार्की Poudel=पौडेल Rai=राई'),
  mononyms: 0,
};

export const HINDI: NameStock = {
  language: 'hi',
  script: 'Deva',
  shape: 'given-family',
  women: parts('Priya=प्रिया Neha=नेहा Pooja=पूजा Kavita=कविता Deepika=दीपिका'),
  men: parts('Rahul=राहुल Amit=अमित Vikram=विक्रम Rohan=रोहन Sanjay=संजय'),
  family: common('Sharma=शर्मा Gupta=गुप्ता Singh=सिंह Verma=वर्मा Mishra=मिश्रा Yadav=यादव'),
  mononyms: 0,
};

export const URDU: NameStock = {
  language: 'ur',
  script: 'Arab',
  shape: 'given-family',
  women: parts('Ayesha=عائشہ Sana=ثنا Hina=حنا Rabia=رابعہ Saima=صائمہ'),
  men: parts('Usman=عثمان Bilal=بلال Faisal=فیصل Imran=عمران Kashif=کاشف'),
  family: common('Khan=خان Malik=ملک Butt=بٹ Chaudhry=چودھری Qureshi=قریشی Siddiqui=صدیقی'),
  mononyms: 4,
};
