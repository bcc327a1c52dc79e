/** 512 short words, one of which is drawn as likely as the next. Few differ by a letter only, and none needs an accent. */
export const WORDS = `
	accord acier aigle aimant air album algue amande ami ananas ane ange animal anneau annee arbre argent
	argile art atlas auto avenue avion avocat avoine avril balai ballon bambou banane banc bande barbe
	barque bassin beurre bijou bison blanc bleu bol bonbon bonnet botte boucle boue bougie boulon bras
	brebis brique brise brosse brume bureau cabane cacao cactus cadeau cadre cahier caisse calme camion
	canal canard canne canon carton casque castor cave cercle cerise chaise champ chat cheval cheveu chien
	cigale cinema cirque citron clair cloche clou cochon coco coffre colis colle comete compas conte coq
	corail corne coton coucou course cousin craie crayon crepe cuir cuivre cygne danse date dent dessin
	devoir dindon disque divan doigt domino drap eau eclair ecole ecran ecume encre enfant epaule epine
	eponge espace est etage etang ete etoile etude faim farine faucon ferme figue fil film flamme fleur
	fleuve flocon flute foin force foret fort fougere fourmi fraise frere frites froid fromage front fruit
	fumee galop gant garage gare gaz genou gilet girafe givre glace gland globe gomme gorge gourde gout
	goutte graine gramme grappe gravier grele grenier grille grotte groupe grue guepe guitare haie hamac
	hameau hanche haricot herbe heron heure hibou hiver homard horloge hotel houle huitre ile image insecte
	iris ivoire jambe janvier jardin jeu jeudi jeune joie jouet journal juillet juin jungle jupe jus kayak
	kilo kiosque kiwi lacet laine lait laitue lama lampe lavande lecture legume lettre levier lezard libre
	ligne lilas limace lion lit loup lumiere lundi lune lunette lutin lutte machine magasin maison mangue
	marais marche mardi maree marin marron mars marteau mat melon menthe menton merle metro meuble midi miel
	miette minuit miroir moineau montre motif moto moulin mousse mouton moyen mur muscle musee nappe navet
	navire neige nez nid noix nom nord note nouille nuage nuit objet ocean octobre odeur oeuf oie oignon
	oiseau olive ombre ongle opera orage orange orgue ortie ouest ours oursin outil ovale pain palais
	palmier panda papier paquet parc pardon parfum patate patin patte pause peche peigne pelle peluche
	pendule perron persil petale piano pied pierre pigeon pilote piment pin pince pinceau pioche pipe
	piscine piste plage plaine plante plat platane plomb plume poele poire pois poisson poivre police pompe
	pont porte potage poteau potiron pouce poudre poupee prairie prince prune puits pull puzzle quai quart
	quiche radio raisin rame rateau rayon recette reine renard repas requin reve riviere riz robinet roi
	rond rose roseau route ruban ruche rue sabot sac salade salle samedi sang sapin sardine sauce saumon
	sauna savon secret seigle sel semaine semelle serpent sieste sifflet singe sirop ski soir soleil sommeil
	son sorbet souche soupe source sourire souris sport stade statue sucre sud table tableau taille talon
	tambour tapis tarte tasse taupe taureau taxi temps tente tete theatre thym tigre timbre tissu toit
	tomate tonneau torche tortue tour train tresor tribu trompe trou truite tube tuile tulipe tunnel vache
	vague valise vallee vapeur vase veau velo velours verger verre vert veste viande village ville violon
	vis visage voile voisin voiture volcan volet voyage wagon yaourt zebre zone
`;
