import { common, parts, type NameStock } from './name-stock.js';

/** Passports leave the marks out; the bearer's own spelling has them. */
export const VIETNAMESE: NameStock = {
  language: 'vi',
  script: 'Latn',
  shape: 'family-given',
  women: parts(
    'Thi_Lan=Thị_Lan Thi_Hoa=Thị_Hoa Thi_Mai=Thị_Mai Thu_Huong=Thu_Hương Ngoc_Anh=Ngọc_Ánh Bich_Thuy=Bích_Thủy',
  ),
  men: parts('Van_Hung=Văn_Hùng Van_Duc=Văn_Đức Quoc_Bao=Quốc_Bảo Minh_Tuan=Minh_Tuấn Duc_Long=Đức_Long'),
  family: common('Nguyen=Nguyễn Tran=Trần Le=Lê Pham=Phạm Hoang=Hoàng Vo=Võ Dang=Đặng Bui=Bùi'),
  mononyms: 0,
};

export const CHINESE: NameStock = {
  language: 'zh',
  script: 'Hans',
  shape: 'family-given',
  women: parts('Xiaoli=晓丽 Meiling=美玲 Jing=静 Yan=燕 Fang=芳 Xue=雪'),
  men: parts('Wei=伟 Jun=军 Hao=浩 Zhiqiang=志强 Ming=明 Lei=磊'),
  family: common('Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Zhao=赵 Huang=黄 Lin=林 Xu=徐'),
  mononyms: 0,
};

export const THAI: NameStock = {
  language: 'th',
  script: 'Thai',
  shape: 'given-family',
  women: parts('Somsri=สมศรี Kanya=กัญญา Malee=มาลี Ratchanee=รัชนี Suda=สุดา Wanida=วนิดา Pranee=ปราณี'),
  men: parts('Somchai=สมชาย Anan=อนันต์ Prasert=ประเสริฐ'),
  family: common('Saetang=แซ่ตั้ง Srisuk=ศรีสุข Chaiyasit=ไชยสิทธิ์ Thongdee=ทองดี Boonmee=บุญมี Kaewsai=แก้วใส Wongsa=วงษา'),
  mononyms: 0,
};

export const TAGALOG: NameStock = {
  language: 'tl',
  script: null,
  shape: 'given-family',
  women: parts('Maria_Cristina Rosalie Jennelyn Marites Analyn Divina'),
  men: parts('Jomar Rodel Arnel Michael'),
  family: common('Dela_Cruz Santos Reyes Bautista Villanueva Mendoza Aquino Salazar'),
  mononyms: 0,
};

/** Burmese names are whole names: none of their words is a family name. */
export const BURMESE: NameStock = {
  language: 'my',
  script: 'Mymr',
  shape: 'given-family',
  women: parts('Thida=သီတာ Khin_Mar=ခင်မာ Nilar=နီလာ'),
  men: parts('Kyaw=ကျော် Zaw_Win=ဇော်ဝင်း Tun=ထွန်း'),
  family: common('Win=ဝင်း'),
  mononyms: 100,
};
