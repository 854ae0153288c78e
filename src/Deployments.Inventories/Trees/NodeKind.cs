namespace Deployments.Inventories.Trees;

/// <summary>Kinds of nodes of a document.</summary>
internal enum NodeKind
{
    Map,
    List,
    Text,
    Number,
    Boolean,
    Null,
}
