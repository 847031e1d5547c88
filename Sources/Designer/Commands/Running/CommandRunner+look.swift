import SiteModel

extension CommandRunner {
    mutating func changeLook(_ change: LookChange) throws(CommandProblem) {
        if case .another = change {
            return redesign()
        }
        let before = spec.look
        let look = try changed(change)
        guard look != before else {
            switch change {
            case .dark, .light: throw .schemeAlready(before.scheme)
            case .colours(let accent, let second, _): throw .colourAlready(accent ?? second ?? "")
            case .paper(let name): throw .colourAlready(name)
            case .avoid, .type, .part: throw .alreadySo
            default: throw .lookAtEnd
            }
        }
        edit { $0.look = look }
        say(.look(change, type: look.type == before.type ? nil : look.type))
    }

    private func changed(_ change: LookChange) throws(CommandProblem) -> Look {
        let look = spec.look
        switch change {
        case .darker: return look.darker()
        case .lighter: return look.lighter()
        case .warmer: return look.warmer()
        case .cooler: return look.cooler()
        case .dark: return look.withScheme(.dark)
        case .light: return look.withScheme(.light)
        case .rounder: return look.rounder()
        case .sharper: return look.sharper()
        case .airier: return look.airier()
        case .denser: return look.denser()
        case .bigger: return look.biggerType()
        case .smaller: return look.smallerType()
        case .bolder: return look.bolder()
        case .softer: return look.softer()
        case .contrast: return look.moreContrast()
        case .colours(let accent, let second, let paper):
            var new = look
            if let accent { new = new.recoloured(accent: try colour(accent)) }
            if let second { new.second = try colour(second).rounded }
            if let paper { new = new.onPaper(try colour(paper)) }
            return new
        case .swapColours: return look.swappingColours()
        case .avoid(let name): return look.avoiding(try colour(name))
        case .paper(let name): return look.onPaper(try colour(name))
        case .type(let names):
            // Who asks for a serif font on a site that has one wants to see another.
            guard let at = names.firstIndex(of: look.type) else {
                return look.withType(names.first ?? look.type)
            }
            return look.withType(names[(at + 1) % names.count])
        case .part(let part, let name): return look.with(part, name)
        case .another: return look
        }
    }

    private func colour(_ name: String) throws(CommandProblem) -> OKLCH {
        guard let colour = OKLCH(named: name) else {
            throw .unknownColour(name)
        }
        return colour
    }

    /// Another seed for colours, type and layouts; words and order stay.
    private mutating func redesign() {
        var seed = spec.seed
        var other = spec
        for _ in 0..<8 where other.look == spec.look {
            seed &+= 0x9E37_79B9_7F4A_7C15
            other = spec.redesigned(seed: seed)
        }
        become(other)
        say(.look(.another, type: nil))
    }
}

extension Look {
    /// Paper nearer to white or black, and the leading colours further from it. Text is kept readable by the palette.
    func moreContrast() -> Look {
        var look = self
        look.depth = depth < 0.05 ? 0 : (depth * 0.4).rounded(2)
        look.warmth = warmth < 0.1 ? warmth : (warmth * 0.7).rounded(2)
        let step = scheme == .light ? -0.06 : 0.06
        look.accent.lightness = min(max(accent.lightness + step, 0.36), 0.82)
        look.second.lightness = min(max(second.lightness + step, 0.36), 0.82)
        look.accent = look.accent.rounded
        look.second = look.second.rounded
        return look
    }

    func swappingColours() -> Look {
        var look = self
        (look.accent, look.second) = (second, accent)
        if second.chroma >= 0.035 { look.tint = second.hue.rounded(2) }
        return look
    }

    /// Hues away from the colour; from one that nothing here looks like, nothing changes but that it stays away.
    func avoiding(_ colour: OKLCH) -> Look {
        var look = self
        look.avoid = avoid.contains(colour.rounded) ? avoid : avoid + [colour.rounded]
        look.accent = accent.keepingClear(of: look.avoid).rounded
        look.second = second.keepingClear(of: look.avoid).rounded
        if OKLCH(0.9, 0.05, tint).keepingClear(of: look.avoid).hue != tint { look.tint = look.accent.hue }
        return look
    }

    /// A paper of that colour: its lightness decides between light and dark, its hue tints paper and ink.
    func onPaper(_ colour: OKLCH) -> Look {
        var look = self
        look.scheme = colour.lightness < 0.5 ? .dark : .light
        look.tint = colour.chroma < 0.01 ? tint : colour.hue.rounded(2)
        look.warmth = min(colour.chroma * 25, 1).rounded(2)
        let distance = colour.lightness < 0.5 ? colour.lightness * 2 : (1 - colour.lightness) * 8
        look.depth = min(max(distance, 0), 1).rounded(2)
        return look
    }

    /// The part arranged as named, or as the next of its names.
    func with(_ part: LookPart, _ name: String?) -> Look {
        var look = self
        func next(_ current: String) -> String {
            name ?? part.names[((part.names.firstIndex(of: current) ?? 0) + 1) % part.names.count]
        }
        switch part {
        case .header: look.header = next(header)
        case .footer: look.footer = next(footer)
        case .heads: look.heads = next(heads)
        case .surface: look.surface = next(surface)
        case .frame: look.frame = next(frame)
        case .rhythm: look.rhythm = next(rhythm)
        }
        return look
    }
}
