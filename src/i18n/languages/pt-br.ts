import type { RegionWords } from '../words.ts';

/** Where Brazil's wording differs from Portugal's. */
export const ptBR: RegionWords = {
  slides: { notes: 'Anotações' },
  alerts: { note: 'Observação', tip: 'Dica', caution: 'Cuidado' },
  maps: { stated: 'nestas anotações' },
  diagrams: { note: 'Observação sobre {a}: {label}.' },
  handouts: { contents: 'Sumário', key: 'Gabarito' },
  course: { next: 'Próxima aula' },
  quiz: {
    title: 'Teste seus conhecimentos',
  },
  references: {
    section: 'Seção',
  },
  player: {
    next: 'Próximo',
    search: 'Pesquisar',
    presenter: 'Modo do apresentador',
    fullscreen: 'Tela cheia',
    black: 'Tela preta',
    white: 'Tela branca',
    searchSlides: 'Pesquisar nos slides',
    highlighter: 'Marca-texto',
    notes: 'Anotações',
    noNotes: 'Sem anotações para este slide.',
    nextSlide: 'Próximo slide',
    reset: 'Zerar',
    popupBlocked:
      'O navegador bloqueou a janela do apresentador. Permita janelas pop-up para esta página e pressione P novamente.',
    storageOff:
      'O navegador não armazena nada desta página: os desenhos serão perdidos ao fechá-la.',
    storageFull:
      'O armazenamento do navegador está cheio: novos desenhos serão perdidos ao fechar a página.',
  },
};
