using System.Numerics;

namespace Deployments.Diagrams.Logic;

/// <summary>
/// Boolean formulas over variables with finite domains, interned: equal formulas have the same number.
/// Kept in negation normal form: the negation of a literal ("this variable takes one of these values") is a literal too.
/// </summary>
internal sealed class FormulaPool
{
    public const int False = 0;
    public const int True = 1;

    private readonly List<Node> nodes = [new(FormulaKind.Constant, 0, 0, []), new(FormulaKind.Constant, 0, 1, [])];
    private readonly Dictionary<Node, int> known = new(NodeComparer.Shared);
    private readonly List<int> negations = [True, False];
    private readonly List<ulong> domains = [];
    private readonly List<int> definitions = [];
    private readonly Dictionary<int, int> names = [];

    /// <summary>The number of variables.</summary>
    public int VariableCount => domains.Count;

    /// <summary>The values that a variable can take, one bit each.</summary>
    public ulong DomainOf(int variable) => domains[variable];

    /// <summary>Adds a variable with the values from 0 to <paramref name="size"/> − 1; at most 64 values.</summary>
    public int AddVariable(int size)
    {
        domains.Add(size == 64 ? ulong.MaxValue : (1UL << size) - 1);
        return domains.Count - 1;
    }

    /// <summary>The number of variables that are free to choose; those that name a formula follow them.</summary>
    public int FreeCount => domains.Count - definitions.Count;

    /// <summary>The formula that a variable names; it mentions only free variables and names that are older.</summary>
    public int DefinitionOf(int variable) => definitions[variable - FreeCount];

    /// <summary>A literal that means the same as a formula: its variable names the formula. No free variable can be added afterwards.</summary>
    public int Name(int formula)
    {
        if (KindOf(formula) is FormulaKind.Constant or FormulaKind.Literal)
        {
            return formula;
        }

        if (!names.TryGetValue(formula, out int variable))
        {
            if (names.TryGetValue(Not(formula), out variable))
            {
                return Literal(variable, 1);
            }

            variable = domains.Count;
            domains.Add(3);
            names.Add(formula, variable);
            definitions.Add(formula);
        }

        return Literal(variable, 2);
    }

    public FormulaKind KindOf(int formula) => nodes[formula].Kind;

    /// <summary>The variable and the values of a literal.</summary>
    public (int Variable, ulong Values) LiteralOf(int formula) => (nodes[formula].Variable, nodes[formula].Values);

    /// <summary>The parts of a conjunction or disjunction.</summary>
    public ReadOnlySpan<int> PartsOf(int formula) => nodes[formula].Parts;

    /// <summary>The formula "the variable takes one of the values".</summary>
    public int Literal(int variable, ulong values)
    {
        values &= domains[variable];
        return values == 0 ? False : values == domains[variable] ? True : Intern(new Node(FormulaKind.Literal, variable, values, []));
    }

    public int Not(int formula)
    {
        if (negations[formula] < 0)
        {
            Node node = nodes[formula];
            int negation = node.Kind switch
            {
                FormulaKind.Literal => Literal(node.Variable, ~node.Values),
                FormulaKind.And => Or(Array.ConvertAll(node.Parts, Not)),
                _ => And(Array.ConvertAll(node.Parts, Not)),
            };
            negations[formula] = negation;
            negations[negation] = formula;
        }

        return negations[formula];
    }

    public int And(params ReadOnlySpan<int> parts) => Join(FormulaKind.And, parts);

    public int Or(params ReadOnlySpan<int> parts) => Join(FormulaKind.Or, parts);

    public int Implies(int premise, int conclusion) => Or(Not(premise), conclusion);

    /// <summary>True when a formula holds for these values.</summary>
    public bool Holds(int formula, ReadOnlySpan<byte> values)
    {
        Node node = nodes[formula];
        switch (node.Kind)
        {
            case FormulaKind.Constant:
                return formula == True;
            case FormulaKind.Literal:
                return (node.Values >> values[node.Variable] & 1) != 0;
            default:
                bool isAnd = node.Kind == FormulaKind.And;
                foreach (int part in node.Parts)
                {
                    if (Holds(part, values) != isAnd)
                    {
                        return !isAnd;
                    }
                }

                return isAnd;
        }
    }

    /// <summary>Works out the first names from the free variables, each from those before it.</summary>
    /// <param name="values">The values of the free variables; receives one for each name behind them.</param>
    public void Complete(Span<byte> values)
    {
        for (int variable = FreeCount; variable < values.Length; variable++)
        {
            values[variable] = Holds(DefinitionOf(variable), values) ? (byte)1 : (byte)0;
        }
    }

    /// <summary>The free variables on which some formulas depend, ascending.</summary>
    public SortedSet<int> FreeVariablesOf(params IEnumerable<int> formulas)
    {
        var found = new SortedSet<int>();
        var seen = new HashSet<int>();
        var pending = new Stack<int>(formulas);
        while (pending.TryPop(out int formula))
        {
            if (!seen.Add(formula))
            {
                continue;
            }

            if (nodes[formula].Kind == FormulaKind.Literal && nodes[formula].Variable >= FreeCount)
            {
                pending.Push(DefinitionOf(nodes[formula].Variable));
            }
            else if (nodes[formula].Kind == FormulaKind.Literal)
            {
                found.Add(nodes[formula].Variable);
            }

            foreach (int part in nodes[formula].Parts)
            {
                pending.Push(part);
            }
        }

        return found;
    }

    private int Join(FormulaKind kind, ReadOnlySpan<int> parts)
    {
        (int neutral, int absorbing) = kind == FormulaKind.And ? (True, False) : (False, True);
        var literals = new SortedDictionary<int, ulong>();
        var others = new SortedSet<int>();
        foreach (int part in parts)
        {
            if (!Collect(kind, part, literals, others))
            {
                return absorbing;
            }
        }

        var joined = new List<int>(literals.Count + others.Count);
        foreach ((int variable, ulong values) in literals)
        {
            int literal = Literal(variable, values);
            if (literal == absorbing)
            {
                return absorbing;
            }

            joined.Add(literal);
        }

        foreach (int other in others)
        {
            if (others.Contains(negations[other]))
            {
                return absorbing;
            }

            joined.Add(other);
        }

        return joined.Count switch
        {
            0 => neutral,
            1 => joined[0],
            _ => Intern(new Node(kind, 0, 0, [.. joined])),
        };
    }

    /// <summary>Adds a part, flattening parts of the same kind; false when the part absorbs the whole.</summary>
    private bool Collect(FormulaKind kind, int part, SortedDictionary<int, ulong> literals, SortedSet<int> others)
    {
        Node node = nodes[part];
        if (node.Kind == FormulaKind.Constant)
        {
            return part == True == (kind == FormulaKind.And);
        }

        if (node.Kind == kind)
        {
            foreach (int inner in node.Parts)
            {
                if (!Collect(kind, inner, literals, others))
                {
                    return false;
                }
            }
        }
        else if (node.Kind == FormulaKind.Literal)
        {
            literals[node.Variable] = !literals.TryGetValue(node.Variable, out ulong values) ? node.Values
                : kind == FormulaKind.And ? values & node.Values : values | node.Values;
        }
        else
        {
            others.Add(part);
        }

        return true;
    }

    private int Intern(Node node)
    {
        if (!known.TryGetValue(node, out int formula))
        {
            formula = nodes.Count;
            nodes.Add(node);
            negations.Add(-1);
            known.Add(node, formula);
        }

        return formula;
    }

    private readonly record struct Node(FormulaKind Kind, int Variable, ulong Values, int[] Parts);

    private sealed class NodeComparer : IEqualityComparer<Node>
    {
        public static readonly NodeComparer Shared = new();

        public bool Equals(Node x, Node y) =>
            x.Kind == y.Kind && x.Variable == y.Variable && x.Values == y.Values && x.Parts.AsSpan().SequenceEqual(y.Parts);

        public int GetHashCode(Node node)
        {
            ulong hash = ((ulong)node.Kind * 0x9E3779B97F4A7C15) ^ ((ulong)node.Variable << 32) ^ node.Values;
            foreach (int part in node.Parts)
            {
                hash = BitOperations.RotateLeft(hash, 5) ^ ((ulong)part * 0x9E3779B97F4A7C15);
            }

            return (int)(hash ^ (hash >> 32));
        }
    }
}
