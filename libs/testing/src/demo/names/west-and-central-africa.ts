import { common, parts, type NameStock } from './name-stock.js';

export const NIGERIAN: NameStock = {
  language: 'en',
  script: null,
  shape: 'given-family',
  women: parts('Blessing Chioma Ngozi Funmilayo Adaeze Grace Patience Oluchi Joy Esther'),
  men: parts('Chinedu Emeka Tunde Kelechi Samuel Emmanuel Ifeanyi Daniel Victor Olumide'),
  family: common('Okafor Adeyemi Eze Okonkwo Balogun Nwosu Osei Mensah Obi Adebayo Uche Kamara'),
  mononyms: 0,
};

export const CONGOLESE: NameStock = {
  language: 'fr',
  script: null,
  shape: 'given-family',
  women: parts('Chantal Espérance Béatrice Divine Mireille Françoise Solange'),
  men: parts('Patrick Jean-Claude Fabrice Héritier Dieudonné Serge Trésor'),
  family: common('Mukendi Ilunga Kabongo Tshibanda Ngoy Mbuyi Kalala Lukusa Mwamba'),
  mononyms: 0,
};

/** Congolese who came through camps in Uganda and Tanzania. */
export const SWAHILI: NameStock = {
  language: 'sw',
  script: null,
  shape: 'given-family',
  women: parts('Neema Furaha Zawadi Riziki Faida Amina'),
  men: parts('Baraka Juma Bahati Elia Amani Rashidi'),
  family: common('Byamungu Mugisha Bahizire Ntakirutimana Kashindi Safari Munguakonkwa'),
  mononyms: 0,
};
