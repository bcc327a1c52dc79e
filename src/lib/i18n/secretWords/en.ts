/** 512 short words, one of which is drawn as likely as the next. Few differ by a letter only: they are read from paper. */
export const WORDS = `
	acorn actor air album alley almond amber anchor angle animal ankle ant apple apricot april apron arrow
	ash atlas attic autumn axle baby badge bag baker ball balloon bamboo banana bank barley barn barrel
	basil basket bath beak beaver bed beech beef belt bench berry bicycle bird biscuit blanket block blossom
	blue board boat bone book bottle bowl box branch brass bread breeze brick bridge bright broom brother
	brown brush bubble bucket buffalo bus butter button cabbage cabin cable cactus cake camel camera camp
	canal candle canoe canvas captain card carpet carrot castle cat cedar cellar cello chain chair chalk
	cheese cherry chest chicken chimney circle circus city clay clean cliff cloud clover coach coast coconut
	coffee coin cold comb comet copper coral cork corner cotton cousin cow crab crane crayon cream creek cup
	curtain cushion cycle daisy dance dawn deep desert desk diamond dinner dish doctor dog doll dolphin
	donkey door dove dragon drawer dress drum dry duck dune dust eagle ear early earth easy echo eel egg
	elbow elephant elm empty engine evening eye fabric falcon family farm farmer feast feather fence fern
	field fig film finch finger fire flag flame flint floor flower flute forest fort fountain fresh friend
	frog frost fruit funny garage garden garlic gate gentle giant giraffe glad glass globe goose grain grape
	gravel green grey ground group guitar gull hail half hammer hand harbour harp hay hazel heart hedge
	helmet hen herb heron hill hinge honey horn horse hotel hut igloo insect iron island ivory ivy jacket
	jam jeans jelly jewel juice july jump jungle kettle key kitchen kite kitten knee knot koala lace ladder
	lamb lantern large lark laugh laurel leaf lemon lens letter lettuce light lily lime linen lion lip
	lizard lobster lunch magnet mango maple marble march market mask meadow melon metal milk mint mirror
	mitten moon morning moss moth mother motor mountain mouse mud museum music mustard napkin neck needle
	net noise north note nurse oak oasis oats ocean olive onion orange orchard organ otter oven oyster page
	paint palace palm panda paper parade parcel parrot pasta peach peacock pearl pebble pencil penguin
	pepper piano picnic pillow pilot pink pipe planet plank plate plum pocket poem pole pond poppy porch
	potato powder prince puddle purple puzzle quail quarter queen quiet rabbit radio radish raft raisin
	raven recipe ribbon rice ring river road robin robot rock roof rope ruby rug ruler saddle salad salt
	sauce scarf school seal seed shade sheep shelf shelter ship shirt shore shovel silver singer sister six
	skate sky sleeve slow snail soap sofa soil song south spark sparrow spice spider spinach spoon spring
	square squirrel stable stairs star station stem stone stork straw stream street string sugar summer sun
	swan sweet swift tea teacher tent thread thumb thunder ticket tiger tile timber toe tomato tooth tower
	tractor tree triangle trumpet trunk tulip tunnel turkey turtle twig uncle valley vase velvet village
	vine violet violin wagon walnut wasp water wave wax well west wheat wheel whistle white willow wind
	window winter wolf wood worm wren yellow zebra zero
`;
