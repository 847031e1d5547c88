/// Names of colours: those of CSS and words of paint and cloth.
///
/// Where the CSS colour is not what a person means by the word (“blue”, “green”, “navy”), this is what they mean: a
/// plain name is a family of colours, and its well-made member stands for it, not the purest light of a screen.
enum ColourNames {
    /// `#rrggbb` by lower-case name without spaces; “grey” for both spellings.
    static let hex: [String: String] = Dictionary(
        uniqueKeysWithValues: table.split { $0 == " " || $0 == "\n" }.map { entry in
            let parts = entry.split(separator: ":")
            return (String(parts[0]), "#" + parts[1])
        })

    private static let table = """
        aliceblue:f0f8ff amber:e8a317 anthracite:33383c antiquewhite:faebd7 apricot:f3a865 aqua:3dbcca
        aquamarine:7fffd4 aubergine:4a2545 avocado:6f8438 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000
        blanchedalmond:ffebcd blue:2259bd blueviolet:7a41c9 blush:e8b4b0 bordeaux:6f1d33 brick:9e3d2f bronze:a0763a
        brown:8b5a2b bubblegum:f29ac2 burgundy:7a1f35 burlywood:deb887 butter:f4dd8c cadetblue:5f9ea0 caramel:b9783f
        charcoal:36393f chartreuse:a4cc2e cherry:b3203a chocolate:7b4a2b cinnamon:a85c32 clay:b66a50 cobalt:1d4fb0
        coffee:5d4032 cognac:9a4a24 copper:b56c3c coral:ff7f50 cornflowerblue:6495ed cornsilk:fff8dc cream:f6ecd4
        crimson:c2254a cyan:0f9fba darkblue:1d3278 darkcyan:008b8b darkgoldenrod:b8860b darkgreen:1d5a34
        darkgrey:a9a9a9 darkkhaki:bdb76b darkmagenta:86237f darkolivegreen:556b2f darkorange:e98a1e
        darkorchid:9932cc darkred:8a2226 darksalmon:e9967a darkseagreen:8fbc8f darkslateblue:483d8b
        darkslategrey:2f4f4f darkturquoise:14a9b4 darkviolet:7b35b5 deeppink:d92f7f deepskyblue:1f9bd8 denim:3b5f8f
        dimgrey:696969 dodgerblue:2f80d8 eggplant:4a2545 emerald:0f8a5f espresso:3c2a21 eucalyptus:7da294
        firebrick:b22222 flamingo:f47b8f floralwhite:fffaf0 forest:22573a forestgreen:228b22 fuchsia:c0329a
        gainsboro:dcdcdc ghostwhite:f8f8ff gold:d4a017 goldenrod:daa520 graphite:3e4246 green:1f7a3d
        greenyellow:b5d640 grey:808080 honey:dd9d2d honeydew:f0fff0 hotpink:ee5a9f ice:cfe6ef indianred:cd5c5c
        indigo:41338f ink:1c2430 ivory:fffff0 jade:14906f khaki:f0e68c lagoon:1f9aa0 lavendar:b9a7e0 lavender:b9a7e0
        lavenderblush:fff0f5 lawngreen:7cc63a lemon:f2dc3c lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080
        lightcyan:e0ffff lightgreen:90ee90 lightgrey:d3d3d3 lightpink:ffb6c1 lightsalmon:ffa07a lightseagreen:20b2aa
        lightskyblue:87cefa lightslategrey:778899 lightsteelblue:b0c4de lightyellow:ffffe0 lilac:b79fd6 lime:7bc618
        limegreen:43ad4a linen:faf0e6 magenta:c41d72 mango:f7a928 maroon:7a2029 mauve:a37a9f mediumaquamarine:66cdaa
        mediumblue:2450b8 mediumorchid:ba55d3 mediumpurple:9370db mediumseagreen:3cb371 mediumslateblue:7b68ee
        mediumspringgreen:2fc491 mediumturquoise:48d1cc mediumvioletred:c71585 midnight:171f45 midnightblue:191970
        mint:8fd3b0 mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 mocha:7a5c4a moss:6b7a3a mustard:d9a520
        navajowhite:ffdead navy:1b2a5c neon:39ff14 nude:dcb8a0 oak:b58a58 oat:e3d7c1 ocean:1a6a8f ochre:cc8a26
        oldlace:fdf5e6 olive:708238 olivedrab:6b8e23 orange:ec8427 orangered:e2502a orchid:da70d6 oxblood:5a1a1e
        palegoldenrod:eee8aa palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5
        pastel:b8c8e8 peach:f7b58c peachpuff:ffdab9 peru:cd853f petrol:1b5a6b pine:1f4d3d pink:f28ab2
        pistachio:a9c27d plum:8e4585 powderblue:b0e0e6 pumpkin:e2711d purple:74389b raspberry:c2255c
        rebeccapurple:663399 red:c92f33 rose:d9667f rosybrown:bc8f8f royalblue:4169e1 rust:b0482a saddlebrown:8b4513
        saffron:ef9f1b sage:9caf88 salmon:fa8072 sand:d8c19a sandybrown:f4a460 sea:2f8a96 seagreen:2e8b57
        seashell:fff5ee sienna:a0522d silver:c0c0c0 sky:6fb7e0 skyblue:87ceeb slate:55626f slateblue:6a5acd
        slategrey:708090 snow:fffafa springgreen:2fbf7a steelblue:4682b4 stone:b8b0a4 strawberry:e0455a
        sunflower:f2b90f tan:d2b48c tangerine:f28500 taupe:8c7b6b teal:0f7c7c terracotta:c8623f thistle:d8bfd8
        tobacco:7a5a36 tomato:ff6347 turquoise:30c5bb ultramarine:2b3fb5 violet:8a4fd0 walnut:5c4433
        watermelon:ee5d6c wheat:f5deb3 white:ffffff whitesmoke:f5f5f5 wine:722f37 yellow:f2c81e yellowgreen:9acd32
        """
}
