import type {ServiceProblem} from '../../domain/form/services.js';

/** What is wrong between `service`, `action` and `liste`, for the webmaster, each with what to write. */
export const serviceSentences: Readonly<Record<ServiceProblem, string>> = {
  listmonkList:
    'liste\u00a0: avec service="listmonk", écrivez l’identifiant UUID d’une liste publique (ou plusieurs, séparés par des espaces), lu dans Lists de listmonk.',
  listmonkEmail: 'service="listmonk" n’inscrit que des adresses électroniques\u00a0: ce formulaire n’en demande pas.',
  brevoAddress:
    'action\u00a0: avec service="brevo", copiez l’adresse du formulaire Brevo, de la forme https://….sibforms.com/serve/….',
  brevoEmail: 'service="brevo" n’inscrit que des adresses électroniques\u00a0: ce formulaire n’en demande pas.',
  gristTable:
    'liste\u00a0: avec service="grist", écrivez l’identifiant de la table, ou mettez dans action l’adresse du formulaire Grist publié (…/forms/…/…).',
  formbricksAddress:
    'action\u00a0: avec service="formbricks", écrivez https://…/api/v2/client/ suivi de l’identifiant de l’espace de travail.',
  formbricksSurvey: 'liste\u00a0: avec service="formbricks", écrivez l’identifiant de l’enquête, un seul.',
  listUnused: 'liste\u00a0: cet attribut ne sert pas avec ce service\u202f; retirez-le, ou changez service.',
};
