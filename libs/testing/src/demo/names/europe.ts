import { common, parts, type NameStock } from './name-stock.js';

export const ESTONIAN: NameStock = {
  language: 'et',
  script: null,
  shape: 'given-family',
  women: parts('Kadri Liis Piret Triin Merle Kertu Maarika Ülle Katrin Tiiu'),
  men: parts('Toomas Margus Priit Rein Indrek Urmas Kalev Siim Andres Taavi'),
  family: common('Tamm Saar Kask Mägi Sepp Rebane Ilves Kuusk Õunapuu Pärn Lepik Kivi'),
  mononyms: 0,
};

export const ALBANIAN: NameStock = {
  language: 'sq',
  script: null,
  shape: 'given-family',
  women: parts('Arta Blerta Fjolla Vjosa Drita Teuta Besa Albulena Shqipe Lumnije'),
  men: parts('Arben Besnik Driton Faton Ilir Kushtrim Luan Valon Skender Agron'),
  family: common('Krasniqi Gashi Berisha Hoxha Morina Shala Bytyqi Kelmendi Zeqiri Rexhepi Sopi Hasani'),
  mononyms: 0,
};

export const TURKISH: NameStock = {
  language: 'tr',
  script: null,
  shape: 'given-family',
  women: parts('Zeynep Ayşe Elif Fatma Emine Hatice Özlem Gülşen Sevgi Derya'),
  men: parts('Mehmet Mustafa Ahmet Hasan Emre Murat Yusuf Kemal Oğuz Barış'),
  family: common('Yılmaz Kaya Demir Şahin Yıldız Öztürk Aydın Arslan Doğan Koç Çetin Güneş'),
  mononyms: 0,
};

export const SPANISH: NameStock = {
  language: 'es',
  script: null,
  shape: 'given-family',
  women: parts('Lucía María_José Camila Valentina Carolina Daniela Rosa Gabriela Paola'),
  men: parts('Diego José_Luis Andrés Carlos Miguel Alejandro Javier Luis Mateo'),
  family: common('González Rodríguez Pérez Gómez Díaz Hernández Castillo Rojas Morales Vargas Mendoza Quispe Ramírez'),
  mononyms: 0,
  twoFamilyNames: true,
};

export const PORTUGUESE: NameStock = {
  language: 'pt',
  script: null,
  shape: 'given-family',
  women: parts('Juliana Fernanda Beatriz Larissa Aline'),
  men: parts('Thiago Rafael Felipe Bruno Gustavo'),
  family: common('Silva Souza Oliveira Carvalho Almeida Barbosa Teixeira'),
  mononyms: 0,
};
