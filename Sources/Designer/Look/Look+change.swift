public import SiteModel

// Each change is a step that a person sees, and stops at an end of the scale instead of breaking the look.
extension Look {
    /// A step darker: deeper colours, then the dark scheme.
    public func darker() -> Look {
        var look = self
        if scheme == .light {
            guard depth > 0.85 else {
                look.depth = min(depth + 0.45, 1)
                look.accent = accent.moved(by: -0.06)
                look.second = second.moved(by: -0.05)
                return look
            }
            look.scheme = .dark
            look.depth = 0.6
        } else {
            look.depth = max(depth - 0.35, 0)
            look.accent = accent.moved(by: -0.03)
        }
        return look
    }

    /// A step lighter: paler colours, then the light scheme.
    public func lighter() -> Look {
        var look = self
        if scheme == .dark {
            guard depth > 0.85 else {
                look.depth = min(depth + 0.45, 1)
                look.accent = accent.moved(by: 0.05)
                return look
            }
            look.scheme = .light
            look.depth = 0.6
        } else {
            look.depth = max(depth - 0.45, 0)
            look.accent = accent.moved(by: 0.05)
            look.second = second.moved(by: 0.05)
        }
        return look
    }

    /// Hues a step towards orange, paper and ink warm.
    public func warmer() -> Look { turned(towards: 55) }

    /// Hues a step towards blue, paper and ink cool.
    public func cooler() -> Look { turned(towards: 240) }

    /// Another leading colour; the second keeps its distance to it, and the paper follows.
    public func recoloured(accent colour: OKLCH) -> Look {
        var look = self
        let turn = colour.hue - accent.hue
        look.accent = colour.rounded
        if colour.chroma >= 0.035 {
            look.second.hue = (second.hue + turn + 720).truncatingRemainder(dividingBy: 360).rounded(2)
            look.tint = colour.hue.rounded(2)
        }
        return look
    }

    /// The same look in another scheme.
    public func withScheme(_ scheme: Scheme) -> Look {
        var look = self
        look.scheme = scheme
        return look
    }

    /// The same look with other type; a name that no pair has changes nothing.
    public func withType(_ name: String) -> Look {
        var look = self
        if Look.typeNames.contains(name) { look.type = name }
        return look
    }

    /// The names that ``type`` may have.
    public static var typeNames: [String] { TypePair.all.map(\.name) }

    /// Rounder corners.
    public func rounder() -> Look { changed { $0.radius = min(max($0.radius * 1.8, $0.radius + 0.5), 2.5) } }

    /// Sharper corners.
    public func sharper() -> Look { changed { $0.radius = $0.radius <= 0.3 ? 0 : $0.radius * 0.45 } }

    /// Less room between things.
    public func denser() -> Look { changed { $0.space = max($0.space - 0.14, 0.75) } }

    /// More room between things.
    public func airier() -> Look { changed { $0.space = min($0.space + 0.14, 1.25) } }

    /// A bigger scale of type.
    public func biggerType() -> Look { changed { $0.scale = min($0.scale + 0.08, 1.2) } }

    /// A smaller scale of type.
    public func smallerType() -> Look { changed { $0.scale = max($0.scale - 0.08, 0.9) } }

    /// Stronger colours.
    public func bolder() -> Look {
        changed {
            $0.accent.chroma = min($0.accent.chroma * 1.35 + 0.01, 0.26)
            $0.second.chroma = min($0.second.chroma * 1.25 + 0.01, 0.2)
        }
    }

    /// Quieter colours.
    public func softer() -> Look {
        changed {
            $0.accent.chroma *= 0.65
            $0.second.chroma *= 0.65
        }
    }

    private func turned(towards hue: Double) -> Look {
        changed {
            $0.accent = $0.accent.turned(towards: hue, by: 0.4)
            $0.second = $0.second.turned(towards: hue, by: 0.25)
            $0.tint = hue
            $0.warmth = min($0.warmth + 0.35, 1)
            $0.depth = max($0.depth, 0.35)
        }
    }

    private func changed(_ change: (inout Look) -> Void) -> Look {
        var look = self
        change(&look)
        look.accent = look.accent.rounded
        look.second = look.second.rounded
        look.radius = look.radius.rounded(3)
        look.space = look.space.rounded(2)
        look.scale = look.scale.rounded(2)
        look.warmth = look.warmth.rounded(2)
        look.depth = look.depth.rounded(2)
        return look
    }
}

extension OKLCH {
    fileprivate func moved(by step: Double) -> OKLCH {
        OKLCH(min(max(lightness + step, 0.3), 0.85), chroma, hue).rounded
    }

    /// The hue turned `share` of the shorter way to `goal`.
    fileprivate func turned(towards goal: Double, by share: Double) -> OKLCH {
        let way = (goal - hue + 540).truncatingRemainder(dividingBy: 360) - 180
        return OKLCH(lightness, chroma, (hue + way * share + 360).truncatingRemainder(dividingBy: 360))
    }
}
