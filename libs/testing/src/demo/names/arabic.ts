import { common, parts, type NameStock } from './name-stock.js';

export const ARABIC: NameStock = {
  language: 'ar',
  script: 'Arab',
  shape: 'given-family',
  women: parts(`Samira=سميرة Layla=ليلى Mariam=مريم Noor=نور Zainab=زينب Fatima=فاطمة Rana=رنا Huda=هدى Amal=أمل
    Rasha=رشا Dina=دينا Salma=سلمى Iman=إيمان Hanan=حنان Yasmin=ياسمين Shahad=شهد Maha=مها Nadia=نادية Rima=ريما
    Ghada=غادة`),
  men: parts(`Ahmad=أحمد Ali=علي Hassan=حسن Hussein=حسين Mustafa=مصطفى Omar=عمر Khaled=خالد Mahmoud=محمود
    Youssef=يوسف Karim=كريم Haidar=حيدر Tariq=طارق Ziad=زياد Bilal=بلال Samer=سامر Anas=أنس Fadi=فادي Saif=سيف
    Muhammad=محمد Abdulrahman=عبد_الرحمن`),
  family: common(`Haddad=حداد Al-Hassan=الحسن Aziz=عزيز Al-Jabouri=الجبوري Khalil=خليل Al-Saadi=السعدي Mansour=منصور
    Al-Khatib=الخطيب Darwish=درويش Hamdan=حمدان Najjar=نجار Al-Bayati=البياتي Sabbagh=صباغ Ibrahim=إبراهيم
    Al-Zubaidi=الزبيدي Shaheen=شاهين Kassem=قاسم Al-Omari=العمري Salim=سليم Yassin=ياسين Al-Tamimi=التميمي
    Othman=عثمان`),
  mononyms: 0,
};
