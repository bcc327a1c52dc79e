/** 512 short words, one of which is drawn as likely as the next, of letters that any keyboard has. */
export const WORDS = `
	abajur abla ahtapot akasya akordeon akvaryum albatros alev alfabe amca ampul anahtar ananas anne
	apartman araba armonika armut aslan atmaca avize avokado avukat ayak ayran ayva baca badem bahar bakkal
	bakla baklava balina balkon bambu banka banyo bardak bateri bavul bebek begonya benzin berber beste
	beyaz bezelye biber biberiye bilet bilezik bina bisiklet bizon bodrum bordo bornoz bostan boza brokoli
	bronz buket bulgur bulut bulvar burun buzul cadde ceket cetvel cevap ceviz ceylan cezve civciv dalga
	damat damla defne defter delta demir demirci deniz denizci dereotu dergi ders destan deve dirsek disket
	doktor dolap dolma dolu domates domino dondurma dost dosya duman durak duvar eczane eflatun ekim ekmek
	ekran ekvator elbise eldiven elma enginar erik eskrim etek etiket evlat fener fermuar festival fidan
	film fincan flamingo fosil fren futbol garaj gardenya garson gazete gelin gemi gergedan geyik gezegen
	gitar gofret golf granit greyfurt hafta hakem hamam hamsi hamster hamur harita harman hasat hastane
	havlu havuz hece helva hentbol heykel hindi horoz hurma iguana iklim incir inek iplik isim iskele
	istasyon judo kabak kablo kadife kahve kakao kalay kalem kalfa kamelya kamera kamp kanarya kanepe
	kanguru kantin kaplan karaca karamel karanfil karavan karides karnaval karpuz kartal karton kaset kask
	kaval kavun kavurma kaymak kazma kebap kedi kehribar kekik kelebek kelime keman kemer kereviz kervan
	kestane keten kiler kilim kimyon kiraz kiremit kirpi kitap kivi klarnet klavye klima kola koltuk kolye
	kombi komodin komposto konser koridor korna koro koyun kozalak kral kravat krema kriket kristal krom
	kukla kulak kule kumanda kumru kumsal kunduz kupa kurabiye kurt kutup kuzen kuzu lacivert ladin lahana
	lahmacun lale lama lastik lavabo lavanta leblebi leopar levrek leylek limon lodos lokanta lokum madalya
	maden makarna makas manav mandolin mango manolya mantar marangoz maraton market mart marul masal maske
	matara mavi maya mektup melodi meltem memur mendil menemen mercan mercimek merdiven mermer meteor metre
	mevsim meydan midye mimar mimoza minder misafir modem motor mucit muhabir musluk mutfak nane nefes nehir
	nergis nevresim nikel ninni nisan nohut nota ocak okul okyanus omlet omuz opera orkide orkinos orman
	ortanca otel ozan palamut palet palmiye palto pamuk pancar panda pano panter pantolon papatya park
	parmak pasta patates paten pazar pedal pekmez pelerin pelikan pembe pencere penguen pense perde pergel
	pervane petrol petunya peynir pilav pilot pirzola pist piyano plaj plaka porselen portakal postane
	poyraz prens priz puding pulluk puma pusula radyo raket rampa rehber rekor rende resim ressam ritim
	robot roka roman rozet saat sabah sabun safran sahil sahne sakal salam salata salep salon sandalet
	sandalye sansar saray sardalya sardunya sazan sedir sehpa selvi semaver semender senfoni sepet sera
	seramik silgi simit sincap sinema sirke siyah soda sokak somon soru sosis spiker stadyum sucuk susam
	tabela tablet tahta taksi takvim tambur tamirci tarak tarhana tavan tavla tavuk tekne telefon temmuz
	tenis tepe tepsi teras terazi terlik termos testere teyze tilki timsah tiyatro tohum tomurcuk toprak
	topuk torba torun tramvay trompet turkuaz turna turp turuncu usta uydu vadi vagon valiz vanilya vapur
	vatoz vazo vida villa viraj voleybol volkan yakut yaprak yasemin yatak yayla yelek yelken yonca yorgan
	yumurta yunus zambak zarf zebra zencefil zeytin
`;
